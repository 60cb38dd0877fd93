type Answer = { status: number }

/** The HTTP status of an attempt that `Promise.allSettled` waited for, won or lost. */
export const statusOf = (attempt: PromiseSettledResult<Answer>): number =>
  attempt.status === "fulfilled" ? attempt.value.status : attempt.reason.response.status

/** What `rejects.toMatchObject` expects of a refusal: its status, and words of its message. */
export const refused = (status: number, words: string) => ({
  response: { status, data: { message: expect.stringContaining(words) } },
})
