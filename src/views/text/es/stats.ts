import type { Catalogue } from "../catalogue";
import type { stats as en } from "../en/stats";

/** Spanish, complete. */
export const stats: Record<keyof typeof en, Catalogue[string]> = {
  "stats.title": "Estadísticas",
  "stats.range": "Días mostrados",
  "stats.days": { one: "{count} día", other: "{count} días" },
  "stats.conversations": "Conversaciones",
  "stats.needed_answer": "Necesitaban respuesta",
  "stats.answered": "Respondidos",
  "stats.response_rate": "Tasa de respuesta",
  "stats.first_response": "Tiempo hasta la primera respuesta",
  "stats.first_response_median": "Primera respuesta, mediana",
  "stats.first_response_p90": "Primera respuesta, percentil 90",
  "stats.median": "Mediana",
  "stats.p90": "Percentil 90",
  "stats.none": "–",
  "stats.n_messages": { one: "de {n} mensaje", other: "de {n} mensajes" },
  "stats.n_needed": { one: "de {n} que necesitaba respuesta", other: "de {n} que necesitaban respuesta" },
  "stats.n_cases": { one: "de {n} caso", other: "de {n} casos" },
  "stats.n_open": { one: "{n} aún sin respuesta", other: "{n} aún sin respuesta" },
  "stats.what_is": "¿Qué es «{name}»?",
  "stats.definition.conversations":
    "Hilos públicos y conversaciones privadas con al menos un mensaje, de un cliente o tuyo, en estos días. Tus publicaciones que no responden a nadie no cuentan. Cada una cuenta una vez.",
  "stats.definition.answered":
    "Mensajes de clientes recibidos en estos días que necesitaban respuesta y ya la tienen, en público o en privado. Una respuesta puede contestar a varios mensajes.",
  "stats.definition.response_rate":
    "Mensajes de clientes de estos días que necesitaban respuesta y ya la tienen, divididos entre todos los que la necesitaban.",
  "stats.definition.first_response":
    "Desde el primer mensaje del cliente en un caso hasta la primera respuesta de una persona, pública o privada, en tiempo de reloj: noches y fines de semana cuentan. Se asigna al día en que escribió el cliente. Los casos aún sin respuesta no entran. La mitad de los casos se respondió dentro de la mediana; nueve de cada diez, dentro del percentil 90.",
  "stats.definition.tags":
    "Etiquetas puestas a casos y clientes en estos días y no quitadas después. Cada caso o cliente cuenta una vez por etiqueta.",
  "stats.coverage_whole":
    "Perch observa desde el {since}, es decir, todos estos días. Ve lo que abres en X; los mensajes que nadie abrió no cuentan.",
  "stats.coverage_part":
    "Perch observa desde el {since}. De los días anteriores solo conoce lo que se vio después al desplazarse, así que esas cifras están incompletas.",
  "stats.by_day": "Por día",
  "stats.day": "Día",
  "stats.cases_answered": "Primeras respuestas",
  "stats.chart_messages":
    "Gráfico de barras por día: mensajes que necesitaban respuesta y cuántos se respondieron. Las mismas cifras están en «Ver como tabla».",
  "stats.chart_first_response":
    "Gráfico de líneas por día: mediana y percentil 90 del tiempo hasta la primera respuesta. Las mismas cifras están en «Ver como tabla».",
  "stats.show_table": "Ver como tabla",
  "stats.show_chart": "Ver como gráfico",
  "stats.top_tags": "Etiquetas más usadas",
  "stats.no_tags": "No se puso ninguna etiqueta en estos días.",
  "stats.export": "Exportar",
  "stats.export_words":
    "Los mensajes de estos días, y los casos abiertos o activos en ellos, como archivos CSV. Se quedan en este ordenador.",
  "stats.export_messages": "Mensajes ({n})",
  "stats.export_cases": "Casos ({n})",
  "stats.export_excel": "Marcar como UTF-8 para Excel",
  "stats.exporting": "Escribiendo el archivo",
  "stats.export_failed": "No se pudo escribir el archivo",
  "stats.failed": "No se pudieron leer las cifras",
  "stats.empty_title": "Aún no hay nada que contar",
  "stats.empty_words": {
    one: "Perch no ha visto hoy mensajes con clientes. Abre tus menciones en X y las cifras aparecerán.",
    other: "Perch no ha visto mensajes con clientes en los últimos {count} días. Abre tus menciones en X y las cifras aparecerán.",
  },
  "stats.definition.needed_answer":
    "Mensajes de clientes a una de tus cuentas que pedían respuesta: menciones, respuestas y mensajes privados, contados el día en que se escribieron.",
  "stats.table": "Cifras por día, en tabla",
};
