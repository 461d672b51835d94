import type { Catalogue } from "../catalogue";

/** Words of queue, in English. */
export const queue = {
  "queue.label": "Who waits, the longest first",
  "queue.customer": "The customer",
  "queue.choose": "Choose somebody who waits",
  "queue.choose_words": "Walk with j and k; Enter opens their message on X.",
  "queue.none": "Nobody here",
  "queue.none_words": "Others wait: change the view, the tag or the search.",
  "queue.view": "View",
  "queue.view.all": "All",
  "queue.view.mine": "Mine",
  "queue.view.unassigned": "Unassigned",
  "queue.view.breaching": "Breaching",
  "queue.mine": "Mine",
  "queue.view.public": "Public",
  "queue.view.private": "Private",
  "queue.search": "Name or handle",
  "queue.tag": "Tag",
  "queue.any_tag": "Any tag",
  "queue.account": "Account",
  "queue.any_account": "Any account",
} as const satisfies Catalogue;
