// What a template needs once something is typed in it or pressed: it comes then, in one piece.
export { bringAnswer, showAnswer } from "./answer.js";
export { give } from "./give.js";
