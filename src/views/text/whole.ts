/** All words of every language, for tests. */
import * as ar from "./ar/later";
import * as en from "./en/later";
import * as es from "./es/later";
import "./every";
import { addWords } from "./index";

addWords("en", en.later);
addWords("es", es.later);
addWords("ar", ar.later);
