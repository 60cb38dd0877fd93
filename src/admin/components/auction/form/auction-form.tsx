import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useFormState, UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useLotProduct } from "../../../hooks/auction-lots"
import { FormError } from "../../form-error"
import { useAuctionSide } from "../auction-side"
import { AfterFields } from "./after-fields"
import { AuctionPreview } from "./auction-preview"
import type { AuctionValues } from "./auction-values"
import { LotFields } from "./lot-fields"
import { PriceFields } from "./price-fields"
import { TimeFields } from "./time-fields"

export type Submit = (values: AuctionValues, publish: boolean) => Promise<void>

type AuctionFormProps = {
  form: UseFormReturn<AuctionValues>
  title: string
  /** What was published needs no second publishing, and keeps some of what it has. */
  stage: "draft" | "scheduled" | "live"
  mayPublish: boolean
  submit: Submit
}

export const AuctionForm = (props: AuctionFormProps) => {
  const { form, title, stage, mayPublish, submit } = props
  const send = (publish: boolean) => form.handleSubmit((values) => submit(values, publish))
  const willPublish = stage === "draft" && mayPublish
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        className="flex size-full flex-col overflow-hidden"
        onSubmit={(event) => {
          event.preventDefault()
          void send(willPublish)()
        }}
      >
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className="size-full overflow-y-auto">
          <div className="mx-auto grid w-full max-w-[1160px] gap-x-12 gap-y-8 px-4 py-10 sm:px-8 lg:grid-cols-[minmax(0,1fr)_360px]">
            <div className="flex min-w-0 flex-col gap-y-10">
              <Heading>{title}</Heading>
              <ServerRefusal />
              <LotFields form={form} isPublished={stage !== "draft"} />
              <PriceFields form={form} />
              <TimeFields form={form} hasStarted={stage === "live"} />
              <AfterFields form={form} />
            </div>
            <div className="min-w-0">
              <AuctionPreview form={form} />
            </div>
          </div>
        </RouteFocusModal.Body>
        <FormFooter form={form} willPublish={willPublish} saveDraft={send(false)} />
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

/** Brought into view: the button that was pressed is far below. */
const ServerRefusal = () => {
  const { errors } = useFormState()
  const ref = useRef<HTMLDivElement>(null)
  const refusal = errors.root?.server
  useEffect(() => {
    if (refusal) ref.current?.scrollIntoView({ block: "center" })
  }, [refusal])
  return (
    <div ref={ref} className="empty:hidden">
      <FormError />
    </div>
  )
}

type FooterProps = Pick<AuctionFormProps, "form"> & { willPublish: boolean; saveDraft: () => void }

/** A product that is still on its way has no variant yet that could be put up. */
const FormFooter = ({ form, willPublish, saveDraft }: FooterProps) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { isSubmitting } = useFormState()
  const product_id = useWatch({ control: form.control, name: "product_id" })
  const { isLoading } = useLotProduct(api, product_id)
  return (
    <RouteFocusModal.Footer>
      <RouteFocusModal.Close asChild>
        <Button size="small" variant="secondary" type="button">
          {t("translation:actions.cancel")}
        </Button>
      </RouteFocusModal.Close>
      {willPublish && (
        <Button
          size="small"
          variant="secondary"
          type="button"
          disabled={isSubmitting || isLoading}
          onClick={saveDraft}
        >
          {t("actions.save_draft")}
        </Button>
      )}
      <Button size="small" type="submit" isLoading={isSubmitting || isLoading}>
        {t(willPublish ? "actions.publish" : "translation:actions.save")}
      </Button>
    </RouteFocusModal.Footer>
  )
}
