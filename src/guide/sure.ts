/** From this confidence on a card is shown; below it the person is asked. */
export const SURE = 0.55;
/** Below this nothing is offered: a wrong card costs a day. */
export const POSSIBLE = 0.35;
