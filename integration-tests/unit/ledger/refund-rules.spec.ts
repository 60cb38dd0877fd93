import {
  isNoteOf,
  nextRefundAttemptAt,
  REFUND_ATTEMPTS_MAX,
  REFUND_KEY_TRUST_MS,
  refundNote,
} from "../../../src/modules/ledger/refund-rules"

const NOON = new Date("2026-11-21T12:00:00Z")
const MINUTE_MS = 60_000

describe("a refund that was refused", () => {
  it("is tried again after 5, 10, 20 minutes, and at most every six hours", () => {
    const minutes = [1, 2, 3, 7, 8, 60].map(
      (attempts) => (nextRefundAttemptAt(NOON, attempts).getTime() - NOON.getTime()) / MINUTE_MS
    )
    expect(minutes).toEqual([5, 10, 20, 320, 360, 360])
  })

  it("has all its attempts while the provider still knows its key", () => {
    let at = NOON
    for (let attempt = 1; attempt < REFUND_ATTEMPTS_MAX; attempt++) {
      at = nextRefundAttemptAt(at, attempt)
    }
    expect(at.getTime() - NOON.getTime()).toBeLessThan(REFUND_KEY_TRUST_MS)
  })
})

describe("the note of a platform's refund", () => {
  const request = { id: "refreq_01ABC", reason: "Broken [left] handle" }

  it("names its request at the end, whatever the reason says", () => {
    expect(isNoteOf(refundNote(request), request.id)).toBe(true)
    expect(isNoteOf(`${refundNote(request)} \n`, request.id)).toBe(true)
  })

  it.each([null, "", "refreq_01ABC", "[refreq_01ABC] and more", "Broken [refreq_01ABCD]"])(
    "is not one of the request when it is %j",
    (note) => expect(isNoteOf(note, request.id)).toBe(false)
  )
})
