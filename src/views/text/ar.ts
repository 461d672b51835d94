import type { Catalogue, Key } from "./en";
/** Arabic, for the right-to-left layout: the frequent words. */
export const ar: Partial<Record<Key, Catalogue[string]>> = {
  "app.name": "Perch",
  "ui.add": "إضافة",
  "ui.cancel": "إلغاء",
  "ui.clear": "مسح",
  "ui.close": "إغلاق",
  "ui.loading": "جارٍ التحميل",
  "ui.messages": "رسائل Perch",
  "ui.save": "حفظ",
  "ui.undo": "تراجع",
  "ui.tag.add": "إضافة وسم",
  "ui.tag.create": "إنشاء «{tag}»",
  "ui.tag.placeholder": "اكتب وسمًا",
  "ui.tag.remove": "إزالة الوسم {tag}",
};
