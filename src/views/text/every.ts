/** Every language at once, for the worker, which can load nothing later, and for tests. */
import { ar } from "./ar";
import { es } from "./es";
import { addLanguage } from "./index";

addLanguage("es", es);
addLanguage("ar", ar);
