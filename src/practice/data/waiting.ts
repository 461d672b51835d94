/** Conversations somebody waits in: nobody of the brand has answered the last word yet. */
import { type Script, US } from "./script";

export const WAITING: Script[] = [
  {
    no: 1,
    about: "parcel not there",
    lines: [
      {
        by: "maren_brews",
        ago: "12m",
        text: `@${US} my hand grinder was due on Tuesday and the tracking has not moved for four days. Where is my parcel?`,
        more: { likes: 2, views: 118 },
      },
    ],
  },
  {
    no: 2,
    about: "refund, a thread of three",
    lines: [
      {
        by: "slowbrewsam",
        ago: "55m",
        text: `@${US} I sent the kettle back two weeks ago and I am still waiting for the refund. A short thread on how this went. 1/3`,
      },
      {
        by: "slowbrewsam",
        ago: "53m",
        text: `The return label took two e-mails. The parcel was signed for on the 6th, I have the receipt. 2/3`,
      },
      { by: "slowbrewsam", ago: "50m", text: `Since then: nothing. When will the money be back on my card? 3/3` },
    ],
  },
  {
    no: 3,
    about: "broken grinder, in Arabic",
    lines: [
      {
        by: "layla_qahwa",
        ago: "26m",
        lang: "ar",
        text: `@${US} مرحبا، توقفت المطحنة عن العمل بعد أسبوعين فقط ولا تستجيب لزر التشغيل. كيف أستبدلها؟`,
      },
    ],
  },
  {
    no: 4,
    about: "private data in public",
    lines: [
      {
        by: "bettyinthebay",
        ago: "34m",
        text: `@${US} order #TM-4471902 never came. My email is betty.s@mail.example and my phone is +1 510 555 0147, please call me today`,
      },
    ],
  },
  {
    no: 5,
    about: "angry, for all to see",
    lines: [
      {
        by: "grumpy_before9",
        ago: "8m",
        text: `@${US} third broken lid in a row. This is ridiculous. Worst customer service I have ever had and I want my money back NOW #TidemillFail`,
      },
    ],
  },
  {
    no: 6,
    about: "suscripción, en español",
    lines: [
      {
        by: "diegofiltro",
        ago: "41m",
        lang: "es",
        text: `Hola @${US}, quiero pausar mi suscripción de filtros durante dos meses y no encuentro dónde. ¿Me ayudáis?`,
      },
    ],
  },
  {
    no: 7,
    about: "long post",
    lines: [
      {
        by: "dr_lindqvist",
        ago: "2h",
        text: `@${US} I have used the Estuary 64 every morning for three years, so please read this as a letter from somebody who likes you. Since the new burrs arrived the grind is uneven at the fine end: I measured 40 samples, and the share of fines went from 11 to 19 %. I cleaned it, aligned it with a marker, tried two kinds of beans and another socket.\n\nNothing changed. I would like to know whether the burrs of batch C are known to be out of tolerance, and whether I can have the old ones instead.\n\nData: https://lindqvist.example.com/burrs`,
      },
    ],
  },
  {
    no: 8,
    about: "wrong item",
    lines: [
      {
        by: "priyagrinds",
        ago: "19m",
        text: `@${US} ordered the 58 mm tamper, got the 53 mm one. It rattles in the basket like a coin in a cup. How do I swap it?`,
        more: { photos: ["A tamper that is too small for its basket"] },
      },
    ],
  },
  {
    no: 9,
    about: "quote",
    lines: [
      {
        by: "espresso_errors",
        ago: "15m",
        quotes: 30,
        text: `Has anybody had an answer from @${US} this week? Mine is day five.`,
        more: { likes: 61, views: 20_411 },
      },
    ],
  },
  {
    no: 10,
    about: "double charge, answered once, back again",
    lines: [
      { by: "thebeancounter", ago: "1d", text: `@${US} you charged my card twice for one grinder. Same amount, four minutes apart.` },
      {
        by: US,
        ago: "22h",
        text: `Sorry about that, Ruth. One of the two is a reservation and falls away within three days. Tell us if it does not. /M`,
      },
      { by: "thebeancounter", ago: "1h", text: `@${US} it did not fall away, both are booked now. I would like one of them back please.` },
    ],
  },
  {
    no: 11,
    about: "app trouble",
    lines: [{ by: "jonas_k_88", ago: "5m", text: `@${US} cant log in, app says error 17. help` }],
  },
  {
    no: 12,
    about: "warranty",
    lines: [
      {
        by: "hazel_and_oat",
        ago: "3h",
        text: `Does the two-year warranty cover a milk jug that lost its handle? Asking for a friend. The friend is me. @${US}`,
      },
    ],
  },
  {
    no: 13,
    about: "another customer joins",
    lines: [
      { by: "twoshotsplease", ago: "4h", text: `@${US} is the Sluice kettle still sold out? Your shop says "soon" since September.` },
      { by: "latte_larry_x", ago: "3h", text: `Same here, been waiting for the white one @${US}` },
    ],
  },
  {
    no: 14,
    about: "change of address, in Spanish",
    lines: [
      {
        by: "ana_tostado",
        ago: "1h",
        lang: "es",
        text: `@${US} me mudo el viernes y el pedido sale el jueves. ¿Puedo cambiar la dirección de entrega? #ayuda`,
      },
    ],
  },
  {
    no: 15,
    about: "Arabic, delivery abroad",
    lines: [{ by: "omar_k_reads", ago: "2h", lang: "ar", text: `@${US} هل توصلون إلى بيروت؟ وكم تستغرق مدة الشحن؟` }],
  },
  {
    no: 16,
    about: "invoice",
    lines: [
      {
        by: "cafe_solaris",
        ago: "6h",
        text: `@${US} we need an invoice with our VAT number for the four grinders from October. Who do we write to?`,
      },
    ],
  },
  {
    no: 17,
    about: "Japanese",
    lines: [{ by: "yuki_drip", ago: "7h", lang: "ja", text: `@${US} 日本への配送はいつ再開しますか？ケトルを楽しみにしています☕️` }],
  },
  {
    no: 18,
    about: "limited replies",
    lines: [
      {
        by: "gearheadgwen",
        ago: "9h",
        text: `Opened the Estuary 64 to clean it. One screw more than I started with. @${US}, do you have an exploded drawing?`,
        more: { limited: true, likes: 88, views: 9_120, photos: ["A grinder in nineteen parts on a towel"] },
      },
    ],
  },
  {
    no: 19,
    about: "German",
    lines: [{ by: "hannes_mahlt", ago: "1d", lang: "de", text: `@${US} Die Mühle ist da, aber ohne Kurbel. Schickt ihr die nach? 🙃` }],
  },
  {
    no: 20,
    about: "cancel",
    lines: [
      {
        by: "marcofrom4b",
        ago: "30m",
        text: `@${US} how do i cancel my subscription?? there is no button. im moving out & don't need 2 bags a week`,
      },
    ],
  },
];
