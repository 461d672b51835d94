/** What an agent saw in the one field a command sets: by it the companion knows when somebody else had set it meanwhile. */

import { fieldOf } from "./cases/fields";
import type { Command } from "./commands";
import { findCase, findCustomer } from "./find";
import { standing } from "./messages/correct";
import type { Lookup } from "./rows";

/** The field's content as text; undefined where the command sets no single field, or its row is not there. */
export function sawOf(get: Lookup, command: Command): string | undefined {
  switch (command.type) {
    case "case.set_status":
      return findCase(get, command.caseId)?.status;
    case "case.assign": {
      const row = findCase(get, command.caseId);
      return row && (row.assigneeId ?? "");
    }
    case "case.set": {
      const row = findCase(get, command.caseId);
      return row && String(fieldOf(row, command.set) ?? "");
    }
    case "message.correct": {
      const message = get("messages", command.messageId);
      if (!message) return undefined;
      const { mood, lang } = standing(message, command.say);
      return mood ?? lang ?? "";
    }
    case "customer.set_time_zone": {
      const customer = findCustomer(get, command.customerId);
      return customer && (customer.timeZone ?? "");
    }
    case "article.edit": {
      const article = get("articles", command.articleId);
      return article && `${article.title}\n\n${article.body}`;
    }
    case "macro.edit": {
      const macro = get("macros", command.macroId);
      return macro && `${macro.name}\n\n${macro.text}`;
    }
    case "incident.edit": {
      const incident = get("incidents", command.incidentId);
      return incident && `${incident.title}\n\n${incident.text}`;
    }
    default:
      return undefined;
  }
}
