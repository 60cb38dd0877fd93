import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field, SelectField, TextField } from "../form-fields"
import { useRules } from "../form-rules"
import { SideDrawer, SideForm } from "../side-form"
import { bodyOf, EndpointValues, valuesOf } from "./endpoint-values"
import { EventPicker } from "./event-picker"
import { HeaderFields } from "./header-fields"
import { RateField } from "./rate-field"
import {
  DESCRIPTION_LENGTH_MAX,
  EndpointBody,
  PATTERNS_MAX,
  PAYLOADS,
  URL_LENGTH_MAX,
  WebhookEndpoint,
} from "../../lib/webhook"

/** Without an endpoint the drawer makes one. */
type EndpointFormProps = {
  endpoint: WebhookEndpoint | null
  save: (body: EndpointBody) => Promise<unknown>
  onClose: () => void
}

export const EndpointDrawer = ({ open, ...props }: EndpointFormProps & { open: boolean }) => {
  const { t } = useTranslation("webhook")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={props.endpoint ? t("form.edit") : t("form.create")}
      description={t("form.text")}
    >
      <EndpointForm {...props} />
    </SideDrawer>
  )
}

const EndpointForm = ({ endpoint, save, onClose }: EndpointFormProps) => {
  const { t } = useTranslation("webhook")
  const rules = useRules()
  const form = useForm<EndpointValues>({ defaultValues: valuesOf(endpoint) })
  const { control } = form
  const problemOf = ({ length }: string[]) =>
    (length > 0 && length <= PATTERNS_MAX) ||
    t(length ? "form.events_max" : "form.events_none", { count: PATTERNS_MAX })
  return (
    <SideForm
      form={form}
      save={(values) => save(bodyOf(values))}
      saved={endpoint ? t("form.saved") : undefined}
      submitLabel={endpoint ? undefined : t("form.submit")}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="url"
        type="url"
        placeholder="https://shop.example/webhooks"
        label={t("fields.url")}
        hint={t("form.url_hint")}
        rules={rules.text(1, URL_LENGTH_MAX)}
      />
      <TextField
        control={control}
        name="description"
        label={t("fields.description")}
        optional
        rules={rules.text(0, DESCRIPTION_LENGTH_MAX)}
      />
      <Field
        control={control}
        name="event_types"
        label={t("fields.events")}
        rules={{
          // This field of the form is a list.
          validate: (value) => problemOf(value as string[]),
        }}
      >
        {({ value, onChange }) => <EventPicker value={value as string[]} onChange={onChange} />}
      </Field>
      <SelectField
        control={control}
        name="payload"
        label={t("fields.payload")}
        hint={t("form.payload_hint")}
        choices={PAYLOADS.map((value) => ({ value, label: t(`payload.${value}`) }))}
      />
      <HeaderFields control={control} names={endpoint?.header_names ?? []} />
      <RateField control={control} />
    </SideForm>
  )
}
