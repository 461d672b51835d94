/** What is said before a person is tagged with what X forbids to keep; the worker says it too. */
export const tags = {
  "checks.tag.title": "Tag “{tag}”?",
  "checks.tag.words":
    "It says something of this person’s {kind}. X’s rules forbid to infer or keep that, and it may be unlawful without their consent.",
  "checks.tag.kind.health": "health",
  "checks.tag.kind.finances": "finances",
  "checks.tag.kind.politics": "politics",
  "checks.tag.kind.origin": "origin",
  "checks.tag.kind.religion": "religion",
  "checks.tag.kind.sex": "sex life",
  "checks.tag.kind.union": "union membership",
  "checks.tag.kind.crime": "crimes",
  "checks.tag.anyway": "Tag anyway",
};
