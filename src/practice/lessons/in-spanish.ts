import { OVER } from "../../domain/training/lesson";
import type { Script } from "./script";

const SPANISH =
  /(?<!\p{L})(?:hola|gracias|buen[oa]s|sí|para|puede[sn]?|tiene[sn]?|está|lava|lavar|enviamos|tarda|días|molinillo|usted|también|pieza)(?!\p{L})/iu;
const CLEANING = /(?<!\p{L})(?:limpi\p{L}*|lava\p{L}*|cepill\p{L}*|mano|lavavajillas|agua)(?!\p{L})/iu;

export const inSpanish: Script = {
  id: "in_spanish",
  title: "A question in Spanish",
  about:
    "A calm question in Spanish about cleaning the grinder. Answer in Spanish: the burrs are cleaned with a dry brush, never in the dishwasher.",
  people: [
    {
      handle: "lucia",
      name: "Lucía Ferrán",
      bio: "Café de sobremesa y novelas largas.",
      followers: 455,
      comes: 2,
      states: {
        asks: {
          says: "@TidemillGear hola, ¿puedo lavar las muelas del molinillo en el lavavajillas? No lo encuentro en el manual.",
          answers: [
            { when: ["blame"], to: "molesta" },
            { when: [SPANISH, CLEANING], to: "otra" },
            { when: [SPANISH], to: "entonces" },
          ],
          else: "idioma",
          silence: "hola",
        },
        idioma: {
          says: "Perdón, no entiendo bien el inglés. ¿Me lo puede decir en español?",
          answers: [
            { when: ["blame"], to: "se_va" },
            { when: [SPANISH, CLEANING], to: "otra" },
            { when: [SPANISH], to: "entonces" },
          ],
          else: "se_va",
          silence: "hola",
        },
        entonces: {
          says: "Gracias, pero ¿se pueden lavar o no?",
          answers: [
            { when: ["blame"], to: "molesta" },
            { when: [CLEANING], to: "otra" },
          ],
          else: "molesta",
          silence: "hola",
        },
        molesta: {
          says: "Solo era una pregunta. Qué decepción.",
          answers: [
            { when: ["blame"], to: "se_va" },
            { when: ["apology", CLEANING], to: "otra" },
          ],
          else: "se_va",
          silence: "se_va",
        },
        hola: {
          says: "@TidemillGear ¿hola? ¿Hay alguien?",
          answers: [
            { when: ["blame"], to: "se_va" },
            { when: [SPANISH, CLEANING], to: "otra" },
            { when: [SPANISH], to: "entonces" },
          ],
          else: "se_va",
          silence: "se_va",
        },
        otra: {
          says: "¡Qué bien que pregunté! ¿Y cada cuánto hay que limpiarlas?",
          answers: [
            { when: ["blame"], to: "molesta" },
            { when: [/semana|mes|quincena|días|cada|vez|veces/i], to: "gracias" },
          ],
          else: "molesta",
          silence: "gracias_igual",
        },
        gracias: { says: `Perfecto, muchas gracias por la ayuda. ${OVER}`, ends: "won" },
        gracias_igual: { says: `Bueno, lo buscaré yo misma. ${OVER}`, ends: "lost" },
        se_va: { says: `Déjelo, preguntaré en otra tienda. ${OVER}`, ends: "lost" },
      },
    },
  ],
};
