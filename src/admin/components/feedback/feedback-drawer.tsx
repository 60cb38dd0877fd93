import { SectionRow } from "@medusajs/dashboard/components"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  FeedbackDetail,
  StaffFeedback,
  useFeedback,
  useHideFeedback,
  useRestoreFeedback,
} from "../../hooks/feedback"
import { errorMessage } from "../../lib/error-message"
import { ReasonDrawer } from "../reason-drawer"
import { ReadingDrawer } from "../side-form"
import { TextLink } from "../text-link"
import { FeedbackBody } from "./feedback-body"
import { FeedbackHistory } from "./feedback-history"
import { HiddenNote } from "./hidden-note"

const REASON_LENGTH_MAX = 500
type FeedbackDrawerProps = {
  /** Null keeps the drawer closed. */
  id: string | null
  onClose: () => void
}

/** All about one feedback, for the staff. One drawer is open at a time. */
export const FeedbackDrawer = ({ id, onClose }: FeedbackDrawerProps) => {
  const { t } = useTranslation("feedback")
  const [isHiding, setHiding] = useState(false)
  const { data: feedback, isLoading, error } = useFeedback(id)
  return (
    <>
      <ReadingDrawer
        open={!!id && !isHiding}
        onClose={onClose}
        title={feedback ? t("one.title", { number: feedback.display_id }) : t("menu")}
        description={feedback ? t(`kind.${feedback.kind}`) : ""}
        error={error}
        isLoading={isLoading}
        actions={feedback && <Deeds feedback={feedback} onHide={() => setHiding(true)} />}
      >
        {feedback && <Whole feedback={feedback} />}
      </ReadingDrawer>
      {feedback && (
        <HideDrawer id={feedback.id} open={!!id && isHiding} onClose={() => setHiding(false)} />
      )}
    </>
  )
}

const Whole = ({ feedback }: { feedback: FeedbackDetail }) => (
  <div className="divide-y">
    <HiddenNote feedback={feedback} />
    <FeedbackBody feedback={feedback} />
    <Subjects feedback={feedback} />
    <FeedbackHistory events={feedback.events} />
  </div>
)

const Subjects = ({ feedback }: { feedback: StaffFeedback }) => {
  const { t } = useTranslation("feedback")
  const { seller, product_id, product_title, customer, customer_id, order_id, display_id } =
    feedback
  return (
    <>
      {seller && (
        <SectionRow
          title={t("fields.store")}
          value={<TextLink to={`/sellers/${seller.id}?tab=feedback`}>{seller.name}</TextLink>}
        />
      )}
      {product_id && (
        <SectionRow
          title={t("fields.product")}
          value={<TextLink to={`/products/${product_id}`}>{product_title}</TextLink>}
        />
      )}
      <SectionRow
        title={t("fields.author")}
        value={
          <TextLink to={`/customers/${customer_id}`} className="break-all">
            {customer?.email ?? feedback.author_name}
          </TextLink>
        }
      />
      <SectionRow
        title={t("fields.order")}
        value={
          <TextLink to={`/orders/${order_id}`}>
            {t("one.show_order", { number: display_id })}
          </TextLink>
        }
      />
    </>
  )
}

type DeedsProps = { feedback: StaffFeedback; onHide: () => void }

const Deeds = ({ feedback, onHide }: DeedsProps) => {
  const { t } = useTranslation("feedback")
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useRestoreFeedback(feedback.id)
  const restore = async () => {
    const isSure = await prompt({
      ...{ title: t("restore.title"), description: t("restore.description") },
      ...{ confirmText: t("restore.action"), cancelText: t("translation:actions.cancel") },
      variant: "confirmation",
    })
    if (!isSure) return
    try {
      await mutateAsync()
      toast.success(t("restore.done"))
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return feedback.status === "hidden" ? (
    <Button size="small" isLoading={isPending} onClick={restore}>
      {t("restore.action")}
    </Button>
  ) : (
    <Button size="small" variant="danger" onClick={onHide}>
      {t("hide.action")}
    </Button>
  )
}

type HideDrawerProps = { id: string; open: boolean; onClose: () => void }

const HideDrawer = ({ id, open, onClose }: HideDrawerProps) => {
  const { t } = useTranslation("feedback")
  const { mutateAsync } = useHideFeedback(id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("hide.title")}
      description={t("hide.description")}
      hint={t("hide.hint")}
      confirmLabel={t("hide.action")}
      done={t("hide.done")}
      maxLength={REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}
