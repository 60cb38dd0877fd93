import { Button, Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  ComplaintDetail,
  ComplaintMessage,
  complaintsPath,
  ComplaintSide,
  useComplaintDeed,
  Visibility,
} from "../../hooks/complaint"
import { errorMessage } from "../../lib/error-message"
import type { ThreadComment } from "../../lib/thread"
import { Section } from "../section"
import { CommentList } from "../thread/comment-list"
import { Composer, EMPTY_DRAFT } from "../thread/composer"

/** Whom each side may write to; the first is what is chosen at the beginning. */
const READERS: Record<ComplaintSide, Visibility[]> = {
  admin: ["all", "merchant_and_buyer", "merchant_and_seller", "internal"],
  seller: ["all", "merchant_and_seller"],
}

type ComplaintThreadProps = {
  side: ComplaintSide
  complaint: ComplaintDetail
  canWrite: boolean
}

/** What was said, to whom, and a place to answer. */
export const ComplaintThread = ({ side, complaint, canWrite }: ComplaintThreadProps) => {
  const { t } = useTranslation("complaint")
  const noteOf = (comment: ThreadComment) => {
    // The messages of a complaint have all that a comment has.
    const { visibility } = comment as ComplaintMessage
    return visibility === "all" ? undefined : t(`visibility.${side}.${visibility}`)
  }
  return (
    <Section title={t("thread.title")}>
      <CommentList
        comments={complaint.messages}
        path={`${complaintsPath(side)}/${complaint.id}`}
        noteOf={noteOf}
      />
      {canWrite && <Answer side={side} complaint={complaint} />}
    </Section>
  )
}

const Answer = ({ side, complaint }: Omit<ComplaintThreadProps, "canWrite">) => {
  const { t } = useTranslation("complaint")
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [visibility, setVisibility] = useState<Visibility>("all")
  const { mutate, isPending } = useComplaintDeed(side, complaint.id, "messages")
  const body = draft.body.trim()
  const send = () => {
    if (!body || isPending) return
    mutate(
      { body, visibility, attachment_ids: draft.attachments.map(({ id }) => id) },
      {
        onSuccess: () => setDraft(EMPTY_DRAFT),
        onError: (error) => toast.error(errorMessage(error)),
      }
    )
  }
  return (
    <Composer
      surface={side}
      draft={draft}
      onChange={setDraft}
      onSend={send}
      label={t("thread.write")}
      placeholder={t("thread.placeholder")}
      isNote={visibility === "internal"}
      header={<ReadersSelect side={side} value={visibility} onChange={setVisibility} />}
      actions={
        <Button size="small" onClick={send} isLoading={isPending} disabled={!body}>
          {t("thread.send")}
        </Button>
      }
    />
  )
}

type ReadersSelectProps = {
  side: ComplaintSide
  value: Visibility
  onChange: (value: Visibility) => void
}

const ReadersSelect = ({ side, value, onChange }: ReadersSelectProps) => {
  const { t, i18n } = useTranslation("complaint")
  return (
    <div className="w-full max-w-[280px]">
      <Select
        size="small"
        dir={i18n.dir()}
        value={value}
        onValueChange={(next) => onChange(next as Visibility)}
      >
        <Select.Trigger aria-label={t("thread.readers")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {READERS[side].map((one) => (
            <Select.Item key={one} value={one}>
              {t(`visibility.${side}.${one}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
