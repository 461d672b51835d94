/** Words in which people ask, greet and thank, whatever it is about: in a small desk nothing else tells them from words that say something. */
const SAID: Record<string, ReadonlySet<string>> = {
  en: words(`what whats when where how hows why who which there here now then any some all more much many one thing things get gets getting got
    give know tell let see say need want like make use try help hi hello hey thanks thank sorry dont cant not no yes ok if about out up
    into over again still also too very really ever because than would could should might must may shall guys team anyone someone something
    going go day today`),
  es: words(`que cual cuando donde como quien cuanto hay aqui alli ahora entonces algun alguna algo todo toda todos mas mucho muchos uno cosa
    dar saber decir ver querer quiero necesito necesita hacer haciendo usar ayuda ayudar hola buenas buenos dias tardes gracias perdon no si ok
    otra otro vez sigue tambien muy porque debe puede podria equipo alguien hoy`),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Whether a folded word of this language says nothing of what a text is about. */
export const isSaid = (word: string, lang: string): boolean => SAID[lang]?.has(word) ?? false;
