import type { Catalogue } from "../catalogue";
import type { queue as en } from "../en/queue";

/** Spanish, complete. */
export const queue: Record<keyof typeof en, Catalogue[string]> = {
  "queue.label": "Quién espera, de más a menos tiempo",
  "queue.customer": "El cliente",
  "queue.choose": "Elige a alguien que espera",
  "queue.choose_words": "Avanza con j y k; Intro abre su mensaje en X.",
  "queue.none": "Nadie aquí",
  "queue.none_words": "Otros esperan: cambia la vista, la etiqueta o la búsqueda.",
  "queue.view": "Vista",
  "queue.view.all": "Todo",
  "queue.view.mine": "Míos",
  "queue.view.unassigned": "Sin asignar",
  "queue.view.breaching": "Por vencer",
  "queue.mine": "Mío",
  "queue.view.public": "Público",
  "queue.view.private": "Privado",
  "queue.search": "Nombre o usuario",
  "queue.tag": "Etiqueta",
  "queue.any_tag": "Cualquier etiqueta",
  "queue.account": "Cuenta",
  "queue.any_account": "Cualquier cuenta",
};
