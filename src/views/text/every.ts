/** The first words of every language, for the worker, which can load nothing later. */
import { desk as ar } from "./ar/desk";
import { desk as es } from "./es/desk";
import { addWords } from "./index";

addWords("es", es);
addWords("ar", ar);
