const TIMES = /\d{4}-\d\d-\d\dT[\d:.]+Z/g
const CENTS = 100

/**
 * Which of these amounts stand in an answer, as a number or in a text, in major or minor units.
 * Digits inside of ids and times are none.
 */
export function amountsToldIn(answer: unknown, amounts: number[]): number[] {
  const text = JSON.stringify(answer).replace(TIMES, "")
  const stands = (amount: number) =>
    new RegExp(`(?<![\\w.-])${String(amount).replace(".", "\\.")}(?:\\.0+)?(?![\\w-]|\\.\\d)`).test(
      text
    )
  return amounts.filter((amount) => stands(amount) || stands(Math.round(amount * CENTS)))
}

/** Whether one of these texts or amounts stands in an answer. */
export const tells = (answer: unknown, texts: string[], amounts: number[]): boolean =>
  texts.some((text) => JSON.stringify(answer).includes(text)) ||
  amountsToldIn(answer, amounts).length > 0
