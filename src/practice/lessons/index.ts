/** The practice lessons, in the order they are offered. */
import { doubleCharge } from "./double-charge";
import { inSpanish } from "./in-spanish";
import { lateDelivery } from "./late-delivery";
import { orderInPublic } from "./order-in-public";
import type { Script } from "./script";
import { threeAtOnce } from "./three-at-once";
import { winBack } from "./win-back";

export const LESSON_SCRIPTS: readonly Script[] = [lateDelivery, doubleCharge, orderInPublic, winBack, inSpanish, threeAtOnce];
