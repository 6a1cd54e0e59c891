import type { NewNotification } from "../db/notifications.js";

const HOUR = 3_600_000;

/** What every active user finds in the RUN; `age` in milliseconds. */
export const SEED_NOTIFICATIONS: (NewNotification & { age: number })[] = [
  {
    title: "Truck 14 is warming up",
    message: "The rear sensor of truck 14 read 9.4 °C for twelve minutes. The limit is 8 °C.",
    age: 2 * HOUR,
  },
  {
    title: "Sensor battery low",
    message: "Sensor A-207 in the Rotterdam warehouse has 11 % left, about nine days.",
    buttons: [{ id: "order-battery", label: "Order a battery", color: "#0b5d73", triggers: [] }],
    buttons_autodisable: true,
    age: 26 * HOUR,
  },
  {
    title: "Your weekly report is ready",
    message: "Last week 99.2 % of all readings were within their limits.",
    age: 74 * HOUR,
  },
];
