/**
 * Tags that say of a person what may not be inferred or kept: X forbids deriving or storing someone's health, finances in trouble, politics,
 * race or origin, religion, sex life, union membership or crimes (https://developer.x.com/en/developer-terms/more-on-restricted-use-cases).
 */
export const SENSITIVE = ["health", "finances", "politics", "origin", "religion", "sex", "union", "crime"] as const;
export type Sensitive = (typeof SENSITIVE)[number];

/** Beginnings of words, without accents, in English and Spanish; a $ ends a whole word, and = is the whole tag: "poor" is, "poor service" is not. */
const WORDS: Record<Sensitive, string> = {
  health: `=ill =sick disabled$ disabilit pregnan depress bipolar autis adhd$ anxiety cancer$ diabet hiv$ aids$ disease diagnos addict alcoholic
    =mental mental-ill mental-health dement epilep covid obes anorexi infertil
    enferm discapacit embaraz ansiedad vih$ sida$ adict =trastorno minusvalid`,
  finances: `bankrupt insolven indebted$ debtor =broke =poor overdrawn$ bad-payer unemployed$ jobless$
    endeud moros[oa] arruinad =pobre desemplead =parado =parada quiebra$`,
  politics: `democrat republican$ =liberal =conservative leftist leftwing rightist rightwing left-wing right-wing socialist communist trump maga$
    =labour =tory =tories voter$ =political =politics =politico =politica izquierd derechista =facha comunista votante =podemita =psoe =vox
    separatist independentista`,
  origin: `=black =white =asian =latino =latina =latinx =hispanic =arab gypsy immigrant migrant =foreigner racial ethnic =african =mexican =chinese
    =negro =negra =blanco =blanca =asiatico =asiatica =latinoamericano =arabe gitan inmigrante extranjer =mexicano =mexicana =chino =china =moro =mora
    =etnia =raza`,
  religion: `muslim christian$ christians$ catholic =jew =jews jewish hindu buddhist atheist religio mormon evangelical
    musulman cristian[oa]s?$ catolic judi[oa]s?$ budista =ateo =atea evangelic`,
  sex: `=gay =gays lesbian bisexual homosexual heterosexual queer$ =trans transgender transsexual lgbt asexual transexual transgenero`,
  union: `union-member unionist unioni[sz]ed trade-union sindica`,
  crime: `criminal convict felon =thief fraudster scammer ex-con$ offender delincuent =ladron =ladrona estafador condenad =preso =presa`,
};

const plain = (tag: string) =>
  tag
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replace(/^#+/, "")
    .replace(/[\s_/.]+/g, "-");

const patternOf = (word: string) =>
  word.startsWith("=") ? `^${word.slice(1)}$` : `(?<![a-z0-9])${word.endsWith("$") ? `${word.slice(0, -1)}(?![a-z0-9])` : word}`;

const PATTERNS = Object.entries(WORDS).map(([kind, words]) => {
  const each = words.trim().split(/\s+/).map(patternOf);
  return { kind: kind as Sensitive, pattern: new RegExp(each.join("|")) };
});

/** What of a person this tag would say that may not be kept; undefined for all other tags. */
export const sensitiveIn = (tag: string): Sensitive | undefined => PATTERNS.find(({ pattern }) => pattern.test(plain(tag)))?.kind;
