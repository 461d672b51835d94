/** Conversations the brand has answered, and what else is said around it. */
import { type Script, US } from "./script";

export const ANSWERED: Script[] = [
  {
    no: 21,
    about: "delivery, solved",
    lines: [
      {
        by: "oldmanpourover",
        ago: "2d",
        text: `@${US} The filter papers arrived. The box did not survive. The papers did. Thank you for packing them twice.`,
      },
      { by: US, ago: "47h", text: `That is why we do it, Walt. Enjoy the first cup! /J` },
    ],
  },
  {
    no: 22,
    about: "kettle that drips",
    lines: [
      { by: "kettle_kat", ago: "1d", text: `@${US} the Sluice drips from the lid when it is over half full. Am I doing it wrong?` },
      {
        by: US,
        ago: "23h",
        text: `You are not. The first lids had a seal that sits too high. We will send you the new one: please send us a message with your address. /M`,
      },
      { by: "kettle_kat", ago: "22h", text: `Sent. That was quick, thank you 🙌` },
      { by: US, ago: "21h", text: `Got it, it leaves today. /M` },
    ],
  },
  {
    no: 23,
    about: "praise",
    lines: [
      {
        by: "morningpress",
        ago: "3d",
        text: `Can't say enough good about @${US}. Broke my press on Sunday, spare glass here on Tuesday. #goodservice`,
      },
      { by: US, ago: "70h", text: `You made our morning, Ollie. /J` },
    ],
  },
  {
    no: 24,
    about: "compatibility",
    lines: [
      {
        by: "crema_fiend",
        ago: "5h",
        text: `@${US} does the bottomless portafilter fit the older Weir machine, the one with the two-ear mount?`,
      },
      {
        by: US,
        ago: "4h",
        text: `It does, up to serial number 20 000. Details and a picture here: https://tidemill.example.com/help/portafilter /M`,
      },
      { by: "crema_fiend", ago: "235m", text: `Perfect, ordered.` },
      { by: US, ago: "3h", text: `Good choice, have fun! /M` },
    ],
  },
  {
    no: 25,
    about: "respuesta en español",
    lines: [
      { by: "sofia_moka", ago: "8h", lang: "es", text: `@${US} ¿enviáis juntas de moka a Argentina?` },
      { by: US, ago: "7h", lang: "es", text: `Sí, Sofía. Tardan de 8 a 12 días y el envío cuesta 6 €. /M` },
    ],
  },
  {
    no: 26,
    about: "moved to messages",
    lines: [
      { by: "noor_writes", ago: "10h", text: `@${US} my parcel says delivered but my doormat says otherwise` },
      {
        by: US,
        ago: "9h",
        text: `Your doormat is the better witness. Please send us a message with your postcode and we will ask the carrier. /J`,
      },
    ],
  },
  {
    no: 27,
    about: "burr size",
    lines: [
      { by: "pockettamper", ago: "2d", text: `@${US} which burrs fit the small Estuary? The page says 38 and the box says 40` },
      { by: US, ago: "45h", text: `The box is right: 40 mm. The page is being mended, thank you for catching it. /J` },
    ],
  },
  {
    no: 28,
    about: "protected account",
    lines: [
      { by: "quietcups", ago: "4d", lang: "de", text: `@${US} Danke für das schnelle Ersatzteil.` },
      { by: US, ago: "94h", lang: "de", text: `Gern geschehen, Imke! /J` },
    ],
  },
  {
    no: 29,
    about: "outage",
    lines: [
      { by: "tomasz_pije", ago: "6d", text: `@${US} your shop is down for me. Is it just me?` },
      { by: US, ago: "143h", text: `Not just you. We are on it and will say here when it is back. /M` },
      { by: US, ago: "141h", text: `It is back. Nothing in your basket was lost. /M` },
    ],
  },
  {
    no: 30,
    about: "the brand's own news",
    lines: [
      {
        by: US,
        ago: "5d",
        text: `Answers take a little longer this week: half the desk has a cold. We read everything, oldest first. Orders leave as always. https://tidemill.example.com/status`,
        more: { likes: 34, views: 6_230 },
      },
      { by: "espresso_errors", ago: "4d", text: `Get well. Tea helps. Sorry.` },
      { by: "longtimecarl", ago: "4d", to: 0, text: `@${US} take your time, my mug is patient` },
    ],
  },
  {
    no: 31,
    about: "repair guide",
    lines: [
      { by: "rafaroasts", ago: "3d", lang: "es", text: `@${US} ¿tenéis el manual de reparación del molinillo Weir antiguo?` },
      { by: US, ago: "69h", lang: "es", text: `Aquí lo tienes, Rafa: https://tidemill.example.com/manuales/weir /M` },
      { by: "rafaroasts", ago: "68h", lang: "es", text: `Sois los mejores. Gracias 🙏` },
    ],
  },
  {
    no: 32,
    about: "a post its author deleted",
    lines: [
      { by: "twoshotsplease", ago: "2d", text: `@${US} never mind, found it`, more: { gone: true } },
      { by: US, ago: "46h", text: `Glad to hear it, Dana! /J` },
    ],
  },
  {
    no: 33,
    about: "advertisement",
    lines: [
      {
        by: "beanboxdeals",
        ago: "6h",
        text: `Three bags for the price of two, this weekend only. https://beanbox.example.com/three`,
        more: { promoted: true, likes: 12, views: 190_000 },
      },
    ],
  },
  {
    no: 34,
    about: "repost",
    lines: [{ by: "mill_and_mug", ago: "20h", text: "", reposts: 23 }],
  },
  {
    no: 35,
    about: "spare parts",
    lines: [
      { by: "benchtoproast", ago: "5d", text: `@${US} do you sell the knob on its own? Mine melted. Do not ask.` },
      { by: US, ago: "118h", text: `We do: https://tidemill.example.com/parts/knob. And we would never ask. /J` },
      { by: "benchtoproast", ago: "117h", text: `It was the toaster.` },
    ],
  },
  {
    no: 36,
    about: "Portuguese",
    lines: [
      { by: "ines_na_serra", ago: "2d", lang: "pt", text: `@${US} posso levantar a encomenda na loja do Porto?` },
      { by: US, ago: "44h", lang: "pt", text: `Pode, Inês, de terça a sábado. Escolha "levantar" no fim da compra. /J` },
    ],
  },
  {
    no: 37,
    about: "newsletter",
    lines: [
      {
        by: "mill_and_mug",
        ago: "1d",
        text: `Our issue on repairable grinders is out, with a good word for @${US} and three bad ones for glue. https://millandmug.example.com/91`,
        more: { likes: 140, views: 31_002 },
      },
      { by: US, ago: "23h", text: `Glue is our least favourite part, too. Thank you! /J` },
    ],
  },
  {
    no: 38,
    about: "the brand's tip",
    lines: [
      {
        by: US,
        ago: "2d",
        text: `Weekend tip: brush the burrs before you change beans, not after. Your first cup will tell. #homebrew`,
        more: { likes: 52, views: 8_144, photos: ["A small brush on a grinder burr"] },
      },
      { by: "longtimecarl", ago: "44h", text: `Been doing it since '98 @${US}` },
      { by: US, ago: "43h", text: `We learned it from you, Carl. /M` },
    ],
  },
];
