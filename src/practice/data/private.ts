/** Private conversations: old DMs, whose JSON can be read, and XChat ones, whose messages only the page shows. */

import type { PracticeChatMessage, PracticeDm, PracticeNotice } from "../dataset";
import { chatIdOf, dmIdOf } from "../ids";
import { BRAND } from "./customers";
import { age, postId, US, userId } from "./script";

type Said = [by: string, ago: string, text: string];

const DMS: Record<string, Said[]> = {
  noor_writes: [
    ["noor_writes", "9h", "Hi, this is Noor with the empty doormat. Postcode 3012 CN, order TM-4470115."],
    [US, "8h", "Thank you, Noor. The carrier says it lies with a neighbour at number 14. Could you ask there? /J"],
    ["noor_writes", "40m", "Number 14 is a bakery and they have no parcel. They do have croissants. What now?"],
  ],
  kettle_kat: [
    ["kettle_kat", "22h", "For the new seal: Kat Osei, 12 Ringway Close, Accra"],
    [US, "21h", "Thanks Kat, it leaves today and needs about nine days. Tracking follows. /M"],
    ["kettle_kat", "20h", "Wonderful, thank you!"],
    [US, "1190m", "https://tidemill.example.com/track/88121 there it is. /M"],
  ],
  thebeancounter: [
    [
      "thebeancounter",
      "58m",
      "Same matter as in public: here are the two bookings, 189.00 each, both on the 14th. Screenshot follows when I'm home.",
    ],
    ["thebeancounter", "57m", "And please not another reservation speech 🙂"],
  ],
  sofia_moka: [
    ["sofia_moka", "6h", "Hola, ¿puedo pagar con transferencia desde Argentina?"],
    [US, "5h", "Sí, Sofía. Te mandamos los datos por aquí:\n\nTidemill, PT00 0000 0000\nReferencia: tu nombre /M"],
    ["sofia_moka", "290m", "¡Listo, gracias!"],
  ],
  omar_k_reads: [["omar_k_reads", "95m", "السلام عليكم، كتبت لكم أيضًا في العلن. أريد أن أعرف تكلفة الشحن إلى بيروت قبل أن أطلب."]],
};

const CHATS: Record<string, Said[]> = {
  priyagrinds: [
    ["priyagrinds", "18m", "Hi! About the tamper: the label says 58, the tamper says 53."],
    ["priyagrinds", "17m", "Can I keep it as a paperweight and get the right one?"],
  ],
  maren_brews: [
    ["maren_brews", "3d", "Do you deliver to a parcel shop as well?"],
    [US, "70h", 'We do, Maren: choose "parcel shop" at the end of the order. /J'],
    ["maren_brews", "69h", "Great, thanks"],
  ],
  layla_qahwa: [["layla_qahwa", "24m", "أرسلت لكم صورة المطحنة. رقم الطلب TM-4470990"]],
};

/** The old DM conversations. Ids hold in every run. */
export const dms = (now: number): PracticeDm[] =>
  Object.entries(DMS).flatMap(([handle, lines], which) =>
    lines.map(([by, ago, text], index) => ({
      id: String(2_092_000_000_000_000_000n + BigInt(which) * 1_000_000n + BigInt(index)),
      conversationId: dmIdOf(BRAND.id, userId(handle)),
      senderId: userId(by),
      at: now - age(ago),
      text,
    })),
  );

/** The XChat conversations. Message ids are UUIDs that hold in every run. */
export const chats = (now: number): PracticeChatMessage[] =>
  Object.entries(CHATS).flatMap(([handle, lines], which) =>
    lines.map(([by, ago, text], index) => ({
      id: `5eed0000-0000-4000-8000-${String(which * 1_000 + index).padStart(12, "0")}`,
      conversationId: chatIdOf(BRAND.id, userId(handle)),
      senderId: userId(by),
      at: now - age(ago),
      text,
    })),
  );

export const notices = (now: number): PracticeNotice[] => [
  {
    id: "2093000000000000001",
    kind: "like",
    userIds: [userId("hazel_and_oat"), userId("crema_fiend")],
    postId: postId(38),
    at: now - age("3h"),
  },
  { id: "2093000000000000002", kind: "follow", userIds: [userId("ines_na_serra")], at: now - age("11h") },
  { id: "2093000000000000003", kind: "repost", userIds: [userId("mill_and_mug")], postId: postId(23), at: now - age("20h") },
];
