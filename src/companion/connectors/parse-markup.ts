/** HTML and XML as documents, without a browser: they run and load nothing. */
import { DOMParser } from "linkedom";
import type { ParseMarkup } from "../../domain/knowledge/incoming";

export const parseMarkup: ParseMarkup = (text, type) => new DOMParser().parseFromString(text, type) as unknown as Document;
