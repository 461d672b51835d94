/**
 * Words by which customers show how they feel, in English and Spanish, with how sure a sign each is: 3 says it alone, 2 nearly,
 * 1 only beside others. General word lists mislead in customer care: "broken", "refund" and "waiting" are what people write about.
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
    `worst (?:\\p{L}+ )?(?:ever|service|company|airline|customer|experience|bank|store|app|support|delivery)
     the worst(?! case)  scam(?:med|mers?|s)?  rip ?off  ripped off  fraud(?:sters?)?
     thieves  steal(?:ing)? (?:my|our|people'?s) money  ridiculous  unacceptable  disgust(?:ing|ed)  disgrace(?:ful)?
     shame on (?:you|u)  shameful  appall(?:ing|ed)  outrageous  pathetic  furious  fuming  livid  fed up  sick (?:and tired )?of
     (?:never|not) (?:\\p{L}+ ){0,2}(?:again|use you|buy from you|shop(?:ping)? with you)  (?:last|final) time i(?:'ll| will)?
     waste of (?:my )?(?:time|money)  wasted (?:my|an?|\\d+|hours)  incompetent  incompetence
     absolute(?:ly)? (?:joke|disgrace|shambles|useless|terrible|awful|horrible)  (?:what|such) a joke  complete joke
     than(?:ks|k you)(?: (?:so much|a lot|again))?(?: @\\w+)? for (?:ruining|nothing|losing|wasting|breaking|destroying|not|making me)
     lost (?:\\p{L}+ |\\d+ ){0,2}customers?  (?:f+u+c+k|f\\*+k|f\\*+)(?:ing|ed|in|s)?  wtf  bullshit  bs  shit(?:ty|e|show)?
     crap(?:py)?  liars?  lied to  horrendous  atrocious  abysmal  dreadful  shambles  shambolic  trading standards  small claims
     take legal action  lawsuit  (?:peor) (?:\\p{L}+ )?(?:servicio|empresa|compañía|atención|experiencia|banco|aerolínea|de todos)
     (?:el|la|lo) peor  estafa(?:dores|dor|do|da|s)?  robo  ladrones  vergüenza  verguenza  vergonzoso  vergonzosa  inaceptable
     indignante  indignad[oa]  asco  asqueroso  hart[oa]s? de  estoy hart[oa]  nunca más  nunca mas  pérdida de tiempo
     perdida de tiempo  una burla  tomad(?:ura|o) (?:de pelo|el pelo)  mierda  mentiros[oa]s?  incompetentes?  ridícul[oa]  lamentable
     pésim[oa]  pesim[oa]  denunciar(?:los|é)?  gracias por nada`,
  ),
  cues(
    2,
    `terrible  horrible  awful  useless  rude  disappoint(?:ed|ing|ment)  frustrat(?:ed|ing|ion)  annoy(?:ed|ing)  infuriating  angry
     unhappy  (?:i'?m|am|so|really|very|getting) (?:mad|pissed|upset)  pissed off  (?:so|really|getting|sick and) tired of
     no (?:resolution|solution|explanation|communication)  dissatisfied
     not (?:at all )?(?:happy|impressed|good enough|acceptable|satisfied|ok(?:ay)?)
     poor (?:customer )?(?:service|support|communication|experience)  bad (?:customer )?(?:service|support|experience)
     no (?:response|reply|answer|one (?:is )?(?:answers?|answering|replies|responds?|responding|helps?|cares?))
     nobody (?:answers|replies|responds|cares|helps)  (?:not|never) (?:responded|replied|answered|heard back|got a (?:response|reply))
     ignor(?:ed|ing) (?:me|my|us|customers)  (?:being|been|getting) ignored
     still (?:waiting|no (?:\\p{L}+ )?(?:response|reply|answer|refund|sign|delivery|order|package|solution|resolution|help)|nothing)
     (?:second|third|fourth|fifth|\\d(?:nd|rd|th)) (?:time|week|day) (?:in a row|i|this|now|that)
     (?:for the )?(?:third|fourth|fifth|3rd|4th|5th|umpteenth|nth) time  yet again  over and over  on hold for
     (?:how (?:much longer|many times|many more|hard is it)|when (?:on earth|the hell))  what the hell
     get (?:it|your act|your shit) together  sort it out  clueless  nightmare  suck(?:s|ed)?  joke of a  unbelievable  inexcusable
     no excuse  mal[ao]? (?:servicio|atención|atencion|experiencia)  decepcionad[oa]  decepción  decepcionante  frustrad[oa]
     frustrante  enfadad[oa]  enojad[oa]  inútil(?:es)?  inutil(?:es)?
     nadie (?:me )?(?:responde|contesta|ayuda|resuelve|hace nada|da (?:una )?(?:respuesta|solución))
     sin (?:respuesta|solución|solucion|contestar)  no (?:me )?(?:responden|contestan|hacen caso|solucionan|resuelven)
     (?:sigo|seguimos|llevo \\p{L}+ \\p{L}+) (?:esperando|sin)  (?:tercera|cuarta|quinta|enésima) vez  otra vez (?:lo mismo|igual)
     hasta cuándo  hasta cuando`,
  ),
  cues(
    1,
    `cancel(?:l?ing) my  switch(?:ing)? to (?:another|a different|your competitor)  do better  hate  garbage  rubbish  fatal
     molest[oa]  still (?:no|not|haven'?t|hasn'?t|isn'?t)  tired of  smh  dumb  fail(?:s|ed|ing)? to  what the heck  unprofessional
     seriously  really\\?+  come on  again
     for (?:over |more than )?(?:\\d+|two|three|four|five|six|several|many) (?:hours?|days?|weeks?|months?)
     (?:\\d+|two|three|four|five|six|several) (?:weeks|months|hours) (?:ago|later|now|and)  (?:been )?waiting  nobody  no one  never
     slow(?:est)?  worse  bad  poor  wrong again  keeps? (?:crashing|failing|happening|saying|telling)  explain  fix (?:this|it|your)
     asap  desde hace  llevo  otra vez  de nuevo  esperando  nunca  nadie`,
  ),
];

export const HAPPY: Cue[] = [
  cues(
    3,
    `thank(?:s| you|x) (?:so|very) much  thanks? a (?:lot|million|bunch)  many thanks
     (?:great|excellent|amazing|awesome|fantastic|brilliant|outstanding|wonderful|superb|fab(?:ulous)?|best) (?:customer )?(?:service|support|job|work|help|team|experience|staff|crew)
     (?:really|very|so|much) appreciated?(?! (?:it )?if)
     you(?:'re| are| guys are| all are)? (?:rock|the best|amazing|awesome|great|brilliant|legends?)  well done  kudos  shout ?out to
     made my (?:day|week|night)  love (?:you guys|your|this|it|the)  (?:all|now) (?:sorted|fixed|resolved|working)(?: now)?
     (?:that|it) worked  muchas gracias  mil gracias  muy (?:agradecid[oa]|amables?|content[oa]|buen(?:a|os|as)? (?:servicio|atención))
     (?:excelente|increíble|gran|buen) (?:servicio|atención|trabajo|equipo)  me encanta  son los mejores
     ya (?:funciona|está (?:resuelto|solucionado|arreglado)|me llegó)`,
  ),
  cues(
    2,
    `appreciated?(?! (?:it )?if)  grateful  perfect  excellent  amazing  awesome  fantastic  brilliant  wonderful  loved  pleased
     impressed  delighted  sorted  genial  perfecto  excelente  estupendo  fenomenal  maravillos[oa]  encantad[oa]  content[oa]`,
  ),
  cues(1, `great  nice  good  cool  helpful  yay  solved  fixed  resolved  buen[oa]  bien  amable  solucionado  resuelto`),
];

/** Thanks: a good sign of someone who asks nothing more, else how requests end. */
export const THANKS = cues(1, `thanks  thank you  thank u  thankyou  thankx  thx  tysm  ty  cheers  gracias`).pattern;
/** Someone who still wants something. */
export const WANTING =
  /\?|(?<!\p{L})(?:please|pls|plz|can (?:you|i|we)|could you|help me|need|want|still|broken|but|however|problem|issue|(?:not|isn't|doesn't|won't) work|por favor|porfa|pued[oe]s?|podrían?|necesito|quiero|pero|todavía|aún|problema|no funciona)/iu;
