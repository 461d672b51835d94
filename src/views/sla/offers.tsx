/** Above the reply box: the note while nobody is there, once a conversation, or the diversion while too many write. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Case, Customer, Message } from "../../domain/rows";
import { isOpen, nextOpening } from "../../domain/sla/hours";
import { NEXT_OPENING, saysNote, wasNoted, withPlace } from "../../domain/sla/note";
import type { Schedule } from "../../domain/sla/schedule";
import { pendingReplies } from "../../store/queries";
import type { Answering } from "../replies/answering";
import { t } from "../text";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { useNow } from "../ui/use-now";
import { momentText } from "./hours-words";
import "./offers.css";
import { useHours } from "./use-hours";
import { useOverload } from "./use-overload";

interface OffersProps {
  customer: Customer;
  current?: Case | undefined;
  answering: Answering;
  messages: readonly Message[];
  /** Puts a text into X's composer. */
  onInsert: (draft: { text: string }) => void;
}

const conversationOf = ({ message, target }: Answering) =>
  message?.conversationId ?? (target.kind === "dm" ? `x_dm:${target.conversationId}` : "");

/** Diversion is for cases nobody has taken up and nobody called pressing. */
const isDivertible = (row: Case | undefined) => row?.status === "new" && row.priority !== "high" && row.priority !== "urgent";

/** Nothing while somebody is there and keeps up. */
export default function Offers(props: OffersProps) {
  const { hours, standard } = useHours();
  const overload = useOverload(hours);
  const now = useNow();
  if (!hours) return null;
  if (standard && standard.week.length > 0 && !isOpen(standard, now)) {
    return <Note {...props} schedule={standard} note={hours.note || t("hours.note_default", { next_opening: NEXT_OPENING })} now={now} />;
  }
  if (!overload || !isDivertible(props.current)) return null;
  return <Offer why={t("sla.overload")} text={overload.message} {...props} />;
}

function Note({ schedule, note, now, ...props }: OffersProps & { schedule: Schedule; note: string; now: number }) {
  const { customer, current, answering, messages } = props;
  const pending = useLiveQuery(() => pendingReplies(customer.id), [customer.id]);
  if (!pending || pending.some(({ text }) => saysNote(text, note))) return null;
  if (wasNoted(messages, conversationOf(answering), current?.openedAt ?? 0, note)) return null;
  const opening = nextOpening(schedule, now);
  if (opening === undefined) return null;
  const text = withPlace(note, NEXT_OPENING, momentText(opening, customer.timeZone ?? schedule.timeZone));
  return <Offer why={t("sla.note.closed", { at: momentText(opening, schedule.timeZone) })} text={text} {...props} />;
}

function Offer({ why, text, onInsert }: OffersProps & { why: string; text: string }) {
  return (
    <section className="p-offer" aria-label={why}>
      <p className="p-offer-why">
        <Icon name="clock" />
        {why}
      </p>
      <p className="p-offer-text" dir="auto">
        {text}
      </p>
      <Button size="s" icon="insert" onPress={() => onInsert({ text })}>
        {t("sla.offer.use")}
      </Button>
    </section>
  );
}
