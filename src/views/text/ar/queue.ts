import type { Catalogue } from "../catalogue";
import type { queue as en } from "../en/queue";

/** Arabic: the frequent words. */
export const queue: Partial<Record<keyof typeof en, Catalogue[string]>> = {
  "queue.label": "من ينتظر، الأطول انتظارًا أولًا",
  "queue.customer": "العميل",
  "queue.choose": "اختر شخصًا ينتظر",
  "queue.choose_words": "تنقّل بالمفتاحين j وk، ويفتح Enter رسالته على X.",
  "queue.none": "لا أحد هنا",
  "queue.none_words": "هناك من ينتظر: غيّر العرض أو الوسم أو البحث.",
  "queue.view": "العرض",
  "queue.view.all": "الكل",
  "queue.view.mine": "لي",
  "queue.view.unassigned": "غير معيّن",
  "queue.mine": "لي",
  "queue.view.public": "عام",
  "queue.view.private": "خاص",
  "queue.search": "الاسم أو المعرّف",
  "queue.tag": "الوسم",
  "queue.any_tag": "أي وسم",
  "queue.account": "الحساب",
  "queue.any_account": "أي حساب",
};
