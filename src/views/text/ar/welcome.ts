import type { Catalogue } from "../catalogue";
import type { welcome as en } from "../en/welcome";

/** Arabic: the frequent words. */
export const welcome: Partial<Record<keyof typeof en, Catalogue[string]>> = {
  "welcome.title": "أجب عملاءك دون مغادرة X",
  "welcome.other": "بحساب آخر",
  "welcome.handle": "اسم حساب علامتك على X",
  "welcome.signature": "التوقيع (اختياري)",
  "welcome.starters": "ابدأ ببعض الإجابات الشائعة",
  "welcome.begin": "افتح المكتب",
  "welcome.promises": "ما يقرأه Perch وما لا يفعله أبدًا",
  "welcome.words": "يقف Perch بجانب الصفحة: من يكتب، وما قيل من قبل، وبماذا تجيب.",
  "welcome.signed_in": "سجّلت الدخول باسم @{handle}.",
  "welcome.answer_as": "الرد على العملاء باسم @{handle}",
  "welcome.signature_words": "مثل «– Ana» أو «^AM». يختم ردودك المقترحة.",
  "welcome.handle_words": "ما يُقال لهذا الحساب هو ما يحتفظ به Perch.",
  "welcome.does.reads": "يقرأ ما حمّله X وعرضه لك، على X وحده.",
  "welcome.does.local": "يحفظه في هذا المتصفح. بلا حساب وبلا خادم.",
  "welcome.never.requests": "لا يطلب من X شيئًا بنفسه أبدًا.",
  "welcome.never.scrolls": "لا يمرر الصفحة ولا ينقر نيابة عنك أبدًا.",
  "welcome.never.sends": "لا يضغط «نشر» أو «إرسال» أبدًا. أنت من يفعل.",
};
