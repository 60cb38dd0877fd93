import { ContactKind } from "./contact-data"
import { MESSAGES_PER_HOUR } from "./rules"

const NAMES: Record<ContactKind, string> = {
  email: "an e-mail address",
  link: "a link",
  iban: "a bank account",
  phone: "a phone number",
}

export const contactRefused = (kinds: readonly ContactKind[]) =>
  `The message was not sent, because it has ${kinds.map((kind) => NAMES[kind]).join(" and ")} ` +
  "in it; accepted: a message without contact data"

export const tooManyMessages = (wait_until: Date) =>
  `You have written ${MESSAGES_PER_HOUR} messages within an hour, which is the most that is ` +
  `accepted; go on at ${wait_until.toISOString()}`

type Reported = { conversation_id: string; author_name: string; body: string; reason: string }

/** The ticket that a report opens, in words for staff and for whoever reported. */
export const reportTicket = ({ conversation_id, author_name, body, reason }: Reported) => ({
  subject: `Reported message by ${author_name}`.slice(0, 150),
  body: [
    ...(reason ? [reason, ""] : []),
    `Reported message by ${author_name}:`,
    ...body.split("\n").map((line) => `> ${line}`),
    "",
    `Conversation ${conversation_id}`,
  ].join("\n"),
})
