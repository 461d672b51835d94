/**
 * Words by which customers show how they feel in Spanish, with how sure a sign each is: 3 says it alone, 2 nearly, 1 only beside others.
 * General word lists mislead in customer care: "roto", "devolución" and "pedido" are what people write about.
 */

export interface Cue {
  pattern: RegExp;
  weight: number;
}

/** Cues of one weight: parts of a regular expression, two spaces or a line apart, each for whole words. */
const cues = (weight: number, parts: string): Cue => ({
  weight,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}_@])(?:${parts
      .trim()
      .split(/\s{2,}/)
      .join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  ),
});

export const UPSET: Cue[] = [
  cues(
    3,
    `peor (?:\\p{L}+ )?(?:servicio|empresa|compañía|atención|experiencia|banco|aerolínea|de todos)
     (?:el|la|lo) peor  estafa(?:dores|dor|do|da|s)?  robo  ladrones  vergüenza  verguenza  vergonzoso  vergonzosa  inaceptable
     indignante  indignad[oa]  asco  asqueroso  hart[oa]s? de  estoy hart[oa]  nunca más  nunca mas  pérdida de tiempo
     perdida de tiempo  una burla  tomad(?:ura|o) (?:de pelo|el pelo)  mierda  mentiros[oa]s?  incompetentes?  ridícul[oa]  lamentable
     pésim[oa]  pesim[oa]  denunciar(?:los|é)?  gracias por nada`,
  ),
  cues(
    2,
    `mal[ao]? (?:servicio|atención|atencion|experiencia)  decepcionad[oa]  decepción  decepcionante  frustrad[oa]
     frustrante  enfadad[oa]  enojad[oa]  inútil(?:es)?  inutil(?:es)?  terrible  horrible  fatal
     nadie (?:me )?(?:responde|contesta|ayuda|resuelve|hace nada|da (?:una )?(?:respuesta|solución))
     sin (?:respuesta|solución|solucion|contestar)  no (?:me )?(?:responden|contestan|hacen caso|solucionan|resuelven)
     (?:sigo|seguimos|llevo \\p{L}+ \\p{L}+) (?:esperando|sin)  (?:tercera|cuarta|quinta|enésima) vez  otra vez (?:lo mismo|igual)
     hasta cuándo  hasta cuando`,
  ),
  cues(1, `molest[oa]  desde hace  llevo  otra vez  de nuevo  esperando  nunca  nadie`),
];

export const HAPPY: Cue[] = [
  cues(
    3,
    `muchas gracias  mil gracias  muy (?:agradecid[oa]|amables?|content[oa]|buen(?:a|os|as)? (?:servicio|atención))
     (?:excelente|increíble|gran|buen) (?:servicio|atención|trabajo|equipo)  me encanta  son los mejores
     ya (?:funciona|está (?:resuelto|solucionado|arreglado)|me llegó)`,
  ),
  cues(2, `genial  perfecto  excelente  estupendo  fenomenal  maravillos[oa]  encantad[oa]  content[oa]`),
  cues(1, `buen[oa]  bien  amable  solucionado  resuelto`),
];

/** Thanks: a good sign of someone who asks nothing more, else how requests end. */
export const THANKS = cues(1, `gracias`).pattern;
/** Someone who still wants something. */
export const WANTING = /\?|(?<!\p{L})(?:por favor|porfa|pued[oe]s?|podrían?|necesito|quiero|pero|todavía|aún|problema|no funciona)/iu;
