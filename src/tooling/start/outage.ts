/** For who tries Perch: customers begin to report the same trouble in other words, so that there is a group to answer and an incident to declare. */
import { userId, type World } from "../../practice";

/** Milliseconds from one report to the next. */
const EVERY = 20_000;

const SAID: Record<string, string> = {
  kettle_kat: "@TidemillGear checkout keeps failing, my card payment is declined every time #TidemillDown",
  noor_writes: "@TidemillGear payment fails at checkout, card declined twice",
  crema_fiend: "Card declined at your checkout again @TidemillGear, the payment fails #TidemillDown",
  benchtoproast: "@TidemillGear is the checkout broken? Payment fails with every card",
  morningpress: "@TidemillGear my card payment fails at checkout since noon",
  slowbrewsam: "@TidemillGear tried three cards at checkout, each payment fails. What is going on? #TidemillDown",
  latte_larry_x: "@TidemillGear payment declined at the checkout, and my bank says it is you",
  hazel_and_oat: "Anybody else whose payment fails at the @TidemillGear checkout? Card is fine elsewhere #TidemillDown",
};

/** Tells one report after another; it keeps nothing from ending. */
export function playOutage(world: World): void {
  const left = Object.entries(SAID);
  const timer = setInterval(() => {
    const [handle, text] = left.shift() ?? [];
    if (handle && text) world.say(text, { by: userId(handle) });
    else clearInterval(timer);
  }, EVERY).unref();
}
