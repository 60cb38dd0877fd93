import { SectionRow } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FeedbackBody } from "../../../../components/feedback/feedback-body"
import { TextareaField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { ReadingDrawer, SideDrawer, SideForm } from "../../../../components/side-form"
import { TextLink } from "../../../../components/text-link"
import { Feedback, useAnswerFeedback } from "../../../../hooks/feedback"
import { useMay } from "../../../../hooks/seller-me"

const ANSWER_LENGTH_MIN = 2
const ANSWER_LENGTH_MAX = 2_000
type DrawerProps = {
  /** Without it, the drawer is closed. */
  feedback?: Feedback
  onClose: () => void
}

/** One feedback, with the form for the answer where there is none yet. */
export const MyFeedbackDrawer = ({ feedback, onClose }: DrawerProps) => {
  const { t } = useTranslation("feedback")
  const may = useMay()
  const takesAnswer = !!feedback && !feedback.answer && may("POST /seller/feedback/:id/answer")
  const title = feedback ? t("one.title", { number: feedback.display_id }) : ""
  const description = feedback ? (feedback.product_title ?? t("kind.seller")) : ""
  const frame = { open: !!feedback, onClose, title, description }
  if (takesAnswer) {
    return (
      <SideDrawer {...frame}>
        <AnswerForm feedback={feedback} onClose={onClose} />
      </SideDrawer>
    )
  }
  return (
    <ReadingDrawer {...frame} error={null} isLoading={false}>
      {feedback && (
        <div className="divide-y">
          <FeedbackBody feedback={feedback} />
          <OrderRow feedback={feedback} />
        </div>
      )}
    </ReadingDrawer>
  )
}

type FormProps = { feedback: Feedback; onClose: () => void }

const AnswerForm = ({ feedback, onClose }: FormProps) => {
  const { t } = useTranslation("feedback")
  const rules = useRules()
  const form = useForm({ defaultValues: { answer: "" } })
  const { mutateAsync } = useAnswerFeedback(feedback.id)
  return (
    <SideForm
      form={form}
      save={({ answer }) => mutateAsync(answer.trim())}
      saved={t("answer.done")}
      submitLabel={t("answer.send")}
      onClose={onClose}
    >
      <div className="-mx-6 -mt-4 divide-y border-b">
        <FeedbackBody feedback={feedback} />
        <OrderRow feedback={feedback} />
      </div>
      <TextareaField
        control={form.control}
        name="answer"
        label={t("answer.label")}
        hint={t("answer.hint")}
        rules={rules.text(ANSWER_LENGTH_MIN, ANSWER_LENGTH_MAX)}
        rows={6}
      />
    </SideForm>
  )
}

const OrderRow = ({ feedback: { seller_order_id, display_id } }: { feedback: Feedback }) => {
  const { t } = useTranslation("feedback")
  return (
    <SectionRow
      title={t("fields.order")}
      value={
        <TextLink to={`/my-store/orders/${seller_order_id}`}>
          {t("one.show_order", { number: display_id })}
        </TextLink>
      }
    />
  )
}
