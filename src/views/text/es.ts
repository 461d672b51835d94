import type { Catalogue, Key } from "./en";
/** Spanish, complete. */
export const es: Record<Key, Catalogue[string]> = {
  "app.name": "Perch",
  "ui.add": "Añadir",
  "ui.cancel": "Cancelar",
  "ui.clear": "Borrar",
  "ui.close": "Cerrar",
  "ui.loading": "Cargando",
  "ui.messages": "Mensajes de Perch",
  "ui.save": "Guardar",
  "ui.undo": "Deshacer",
  "ui.tag.add": "Añadir etiqueta",
  "ui.tag.create": "Crear «{tag}»",
  "ui.tag.placeholder": "Escribe una etiqueta",
  "ui.tag.remove": "Quitar la etiqueta {tag}",
};
