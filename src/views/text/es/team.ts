import type { Catalogue } from "../catalogue";
import type { team as en } from "../en/team";

/** Spanish, complete. */
export const team: Record<keyof typeof en, Catalogue[string]> = {
  "team.title": "Equipo",
  "team.words":
    "Perch funciona solo. Con un servidor de equipo, todos veis el mismo escritorio: empareja este navegador y todo lo hecho aquí irá con él.",
  "team.workspace": "Espacio de trabajo",
  "team.you": "Tú",
  "team.companion": "Servidor",
  "team.role.owner": "{name}, propietario",
  "team.role.manager": "{name}, gerente",
  "team.role.agent": "{name}, agente",
  "team.role.viewer": "{name}, observador: ves todo y no cambias nada",
  "team.now": "Sincronizar ahora",
  "team.part": "Desemparejar",
  "team.again": "Desemparejar para volver a emparejar",
  "team.part_title": "¿Desemparejar este navegador?",
  "team.part_words":
    "Lo que hay en este escritorio se queda aquí. Lo que haga {workspace} desde ahora no llegará, ni llegará allí lo que hagas tú.",
  "team.part_unsent": {
    one: "{n} cambio no se ha enviado. Se queda aquí y saldrá cuando emparejes de nuevo con el mismo espacio.",
    other: "{n} cambios no se han enviado. Se quedan aquí y saldrán cuando emparejes de nuevo con el mismo espacio.",
  },
  "team.pair.address": "Dirección del servidor de tu equipo",
  "team.pair.address_words": "Te la dice quien lo lleva. El README explica cómo en «Run it for a team».",
  "team.pair.do": "Emparejar",
  "team.pair.show": "Abre la página del servidor, inicia sesión y escribe este código:",
  "team.pair.open": "Abrir la página",
  "team.pair.done": "Emparejado con {workspace}",
  "team.pair.denied": "Alguien rechazó este navegador en la página del servidor.",
  "team.pair.expired": "Nadie aprobó el código a tiempo. Inténtalo de nuevo para tener otro.",
  "team.pair.bad_address": "Perch no puede usar esa dirección. Fuera de este ordenador debe ser https.",
  "team.pair.unreachable": "No se llega al servidor. ¿Es correcta la dirección? ¿Está en marcha?",
  "team.pair.unfit": "Algo responde ahí, pero no es un servidor que encaje con este Perch.",
  "team.pair.other_title": "¿Empezar de nuevo con otro espacio?",
  "team.pair.other_words":
    "Lo que hay en este escritorio es de otro espacio de trabajo. Dos marcas nunca se mezclan en un escritorio, así que se quita de aquí antes de que llegue {workspace}. El otro espacio lo conserva todo.",
  "team.pair.other_unsent": {
    one: "{n} cambio no se envió nunca y se perdería.",
    other: "{n} cambios no se enviaron nunca y se perderían.",
  },
  "team.pair.other_do": "Empezar de nuevo",
  "team.pair.join": "¿Tu equipo ya usa Perch?",
  "team.refused_list": "Rechazado por el servidor",
  "team.refused_one": "{what}, {when}: deshecho",
  "team.dismiss": "Descartar",
  "team.kind.note": "Nota",
  "team.kind.reply": "Respuesta",
  "team.kind.tag": "Etiqueta",
  "team.kind.status": "Estado",
  "team.kind.assignment": "Responsable",
  "team.kind.article": "Artículo",
  "team.kind.setting": "Ajuste",
  "team.kind.import": "Escritorio importado",
  "team.kind.case": "Un cambio de un caso",
  "team.kind.other": "Cambio",
};
