/** One customer of many years: @longtimecarl, conversations 39 and 40, so that a history has something to scroll. */
import { type Line, type Script, US } from "./script";

const ASKED = [
  "the gasket of my kettle gave up. Which one do I order?",
  "parcel came a day early. Tell the warehouse I noticed.",
  "the new filters are thinner than the old ones. On purpose?",
  "can you still get the brown handle? The black one is for people in a hurry.",
  "the invoice has my old street on it. I moved in March.",
  "my grandson dropped the grinder. It works. The floor does not.",
  "the discount code from the letter says expired. The letter came today.",
  "is the descaler safe for the copper kettle?",
];
const ANSWERS = [
  "Number 7 in the spare parts list, Carl. /J",
  "They have it on the wall now. /M",
  "Yes: they run a little faster. The old ones are still there as No. 4. /J",
  "We found two in the cellar, one is yours. /M",
  "Mended, and a new invoice is in your inbox. /J",
  "We are glad about the grinder and sorry for the floor. /M",
  "It works again until Sunday. Our mistake. /J",
  "It is, but rinse it twice. /M",
];

const turn = (index: number): Line[] => {
  const days = 400 - index * 17;
  return [
    { by: "longtimecarl", ago: `${days}d`, to: null, text: `@${US} ${ASKED[index % ASKED.length]}` },
    { by: US, ago: `${days * 24 - 5}h`, text: `${ANSWERS[index % ANSWERS.length]}` },
  ];
};

export const LONG_HISTORY: Script[] = [
  { no: 39, about: "two years of small questions", lines: Array.from({ length: 20 }, (_, index) => turn(index)).flat() },
  {
    no: 40,
    about: "and the next one",
    lines: [
      {
        by: "longtimecarl",
        ago: "22m",
        text: `@${US} the brown handle came loose after 300 cups. Glue or screw? And is it still under warranty?`,
      },
    ],
  },
];
