type Answer = { status: number }

/** The HTTP status of an attempt that `Promise.allSettled` waited for, won or lost. */
export const statusOf = (attempt: PromiseSettledResult<Answer>): number =>
  attempt.status === "fulfilled" ? attempt.value.status : attempt.reason.response.status

/** What `rejects.toMatchObject` expects of a refusal: its status, and words of its message. */
export const refused = (status: number, words: string) => ({
  response: { status, data: { message: expect.stringContaining(words) } },
})

/** Status and words of a call that must be refused; one that is answered fails the test. */
export async function refusalParts(attempt: Promise<unknown>) {
  const { response } = await attempt.then(
    () => Promise.reject(new Error("It was not refused")),
    (error) => error
  )
  return { status: response?.status as number, message: response?.data.message as string }
}

/** The same as one text, like "404 There is no hold". */
export async function refusal(attempt: Promise<unknown>) {
  const { status, message } = await refusalParts(attempt)
  return `${status} ${message}`
}
