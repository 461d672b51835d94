/** The first words of every language and those of its questions, for the worker, which can load nothing later. */
import { desk as ar } from "./ar/desk";
import { tags } from "./en/tags";
import { desk as es } from "./es/desk";
import { tags as esTags } from "./es/tags";
import { addWords } from "./index";

addWords("en", tags);
addWords("es", { ...es, ...esTags });
addWords("ar", ar);
