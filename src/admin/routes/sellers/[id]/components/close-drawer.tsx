import { Alert, Button, Drawer } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { TextareaField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import type { SellerDetail } from "../../../../hooks/seller"
import { useCloseSeller, useSellerClosing } from "../../../../hooks/seller-trust"
import { SideDrawer, SideForm } from "../../../../components/side-form"

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 1000

type CloseFormProps = { seller: SellerDetail; onClose: () => void }

/** Closing cannot be undone, so it tells first what is in the way and asks for the handle. */
export const CloseDrawer = ({ open, ...props }: CloseFormProps & { open: boolean }) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("trust.close.title", { name: props.seller.name })}
      description={t("trust.close.description")}
    >
      <CloseIfPossible {...props} />
    </SideDrawer>
  )
}

const CloseIfPossible = (props: CloseFormProps) => {
  const { t } = useTranslation("seller")
  const { data: closing, isError, error } = useSellerClosing(props.seller.id)
  if (closing?.can_close) return <CloseForm {...props} />
  return (
    <Drawer.Body className="overflow-y-auto">
      {isError && <SectionMessage isError text={error.message} />}
      {!closing && !isError && <SectionSkeleton />}
      {closing && (
        <Alert variant="warning" role="alert" className="break-words">
          {t("trust.close.blocked")}
          <ul className="mt-1 list-disc ps-4">
            {closing.blockers.map(({ type, count, message }) => (
              <li key={type}>
                {t(`trust.close.blockers.${type}`, { count, defaultValue: message })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {closing && (
        <Button size="small" variant="secondary" className="mt-4" asChild>
          <Link to={`/sellers/${props.seller.id}?tab=orders`} onClick={props.onClose}>
            {t("closing.orders")}
          </Link>
        </Button>
      )}
    </Drawer.Body>
  )
}

const CloseForm = ({ seller, onClose }: CloseFormProps) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const { mutateAsync } = useCloseSeller(seller.id)
  const form = useForm({ defaultValues: { reason: "", handle: "" } })
  const isHandle = (typed: string) =>
    typed.trim() === seller.handle || t("trust.close.other_handle", { handle: seller.handle })
  return (
    <SideForm
      form={form}
      save={({ reason, handle }) => mutateAsync({ reason: reason.trim(), handle: handle.trim() })}
      saved={t("trust.close.done", { name: seller.name })}
      submitLabel={t("trust.close.action")}
      isDangerous
      onClose={onClose}
    >
      <TextareaField
        control={form.control}
        name="reason"
        label={t("fields.reason")}
        hint={t("trust.reason_hint")}
        rules={rules.text(REASON_LENGTH_MIN, REASON_LENGTH_MAX)}
        rows={6}
      />
      <TextField
        control={form.control}
        name="handle"
        autoComplete="off"
        label={t("trust.close.handle")}
        hint={t("trust.close.handle_hint", { handle: seller.handle })}
        rules={{ ...rules.required, validate: isHandle }}
      />
    </SideForm>
  )
}
