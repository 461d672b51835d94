import type { Catalogue } from "../catalogue";

/** Words of stats, in English. */
export const stats = {
  "stats.title": "Statistics",
  "stats.range": "Days shown",
  "stats.days": { one: "{count} day", other: "{count} days" },
  "stats.conversations": "Conversations",
  "stats.needed_answer": "Needed an answer",
  "stats.answered": "Answered",
  "stats.response_rate": "Response rate",
  "stats.first_response": "First response time",
  "stats.first_response_median": "First response, median",
  "stats.first_response_p90": "First response, 90th percentile",
  "stats.median": "Median",
  "stats.p90": "90th percentile",
  "stats.none": "–",
  "stats.n_messages": { one: "from {n} message", other: "from {n} messages" },
  "stats.n_needed": { one: "of {n} that needed an answer", other: "of {n} that needed an answer" },
  "stats.n_cases": { one: "from {n} case", other: "from {n} cases" },
  "stats.n_open": { one: "{n} not answered yet", other: "{n} not answered yet" },
  "stats.what_is": "What is “{name}”?",
  "stats.definition.conversations":
    "Public threads and private conversations with at least one message, from a customer or from you, in these days. Your posts that answer nobody are left out. Each counts once.",
  "stats.definition.answered":
    "Customers’ messages received in these days that needed an answer and have got one by now, publicly or privately. One reply can answer several messages.",
  "stats.definition.response_rate":
    "Customers’ messages of these days that needed an answer and have got one by now, divided by all that needed one.",
  "stats.definition.first_response":
    "From a case’s first customer message to the first reply by a person, public or private, by the clock on the wall: nights and weekends count. Counted on the day the customer wrote. Cases nobody has answered yet are not in it. Half of the cases were answered within the median, nine of ten within the 90th percentile.",
  "stats.definition.tags":
    "Tags given to cases and customers in these days and not taken off again. Each case or customer counts once per tag.",
  "stats.coverage_whole":
    "Perch has watched since {since}, so all of these days. It sees what you open on X; messages nobody opened are not counted.",
  "stats.coverage_part":
    "Perch has watched since {since}. Of earlier days it knows only what was scrolled past later, so figures before that are incomplete.",
  "stats.by_day": "By day",
  "stats.day": "Day",
  "stats.cases_answered": "First responses",
  "stats.chart_messages":
    "Bar chart by day: messages that needed an answer, and how many of them were answered. The same figures are under “Show as table”.",
  "stats.chart_first_response":
    "Line chart by day: median and 90th percentile of the first response time. The same figures are under “Show as table”.",
  "stats.show_table": "Show as table",
  "stats.show_chart": "Show as chart",
  "stats.top_tags": "Top tags",
  "stats.no_tags": "No tags were given in these days.",
  "stats.export": "Export",
  "stats.export_words": "The messages of these days, and the cases opened or active in them, as CSV files. They stay on this computer.",
  "stats.export_messages": "Messages ({n})",
  "stats.export_cases": "Cases ({n})",
  "stats.export_excel": "Mark as UTF-8 for Excel",
  "stats.exporting": "Writing the file",
  "stats.export_failed": "The file could not be written",
  "stats.failed": "The figures could not be read",
  "stats.empty_title": "Nothing to count yet",
  "stats.empty_words": {
    one: "Perch has seen no messages with customers today. Open your mentions on X and the figures fill in.",
    other: "Perch has seen no messages with customers in the last {count} days. Open your mentions on X and the figures fill in.",
  },
  "stats.definition.needed_answer":
    "Messages from customers to one of your accounts that called for an answer: mentions, replies and private messages, counted on the day they were written.",
  "stats.table": "Figures by day, as a table",
} as const satisfies Catalogue;
