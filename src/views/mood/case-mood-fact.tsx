export { CaseMoodFact as default } from "./case-mood";
