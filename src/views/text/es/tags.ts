/** What is said before a person is tagged with what X forbids to keep; the worker says it too. */
export const tags = {
  "checks.tag.title": "¿Etiquetar «{tag}»?",
  "checks.tag.words":
    "Dice algo de esta persona: {kind}. Las reglas de X prohíben deducirlo o guardarlo, y sin su consentimiento puede ser ilegal.",
  "checks.tag.kind.health": "su salud",
  "checks.tag.kind.finances": "su situación económica",
  "checks.tag.kind.politics": "sus ideas políticas",
  "checks.tag.kind.origin": "su origen",
  "checks.tag.kind.religion": "su religión",
  "checks.tag.kind.sex": "su vida sexual",
  "checks.tag.kind.union": "su afiliación sindical",
  "checks.tag.kind.crime": "sus delitos",
  "checks.tag.anyway": "Etiquetar de todos modos",
};
