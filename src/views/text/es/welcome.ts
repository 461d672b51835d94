import type { Catalogue } from "../catalogue";
import type { welcome as en } from "../en/welcome";

/** Spanish, complete. */
export const welcome: Record<keyof typeof en, Catalogue[string]> = {
  "welcome.title": "Responde a tus clientes sin salir de X",
  "welcome.words": "Perch está junto a la página: quién escribe, qué se dijo antes y qué responder.",
  "welcome.signed_in": "Has iniciado sesión como @{handle}.",
  "welcome.answer_as": "Responder a los clientes como @{handle}",
  "welcome.other": "Como otra cuenta",
  "welcome.handle": "El usuario de tu marca en X",
  "welcome.handle_words": "Perch guarda lo que se le dice a esta cuenta.",
  "welcome.signature": "Firma (opcional)",
  "welcome.signature_words": "Por ejemplo «– Ana» o «^AM». Cierra tus respuestas sugeridas.",
  "welcome.starters": "Empezar con algunas respuestas habituales",
  "welcome.begin": "Abrir el escritorio",
  "welcome.promises": "Qué lee Perch y qué no hace nunca",
  "welcome.does.reads": "Lee lo que X ya ha cargado y te muestra, y solo en X.",
  "welcome.does.local": "Lo guarda en este navegador. Sin cuenta y sin servidor.",
  "welcome.never.requests": "Nunca le pide nada a X por su cuenta.",
  "welcome.never.scrolls": "Nunca se desplaza ni hace clic por ti.",
  "welcome.never.sends": "Nunca pulsa Publicar ni Enviar. Lo haces tú.",
};
