import { Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { Control, Controller, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useAnswerAppeal, ViolationDetail } from "../../hooks/violation"
import { TextareaField } from "../form-fields"
import { useRules } from "../form-rules"
import { SideDrawer, SideForm } from "../side-form"
import { AppealText } from "./appeal-text"

const ANSWER_LENGTH_MIN = 3
const ANSWER_LENGTH_MAX = 500
const DECISIONS = ["accept", "reject"] as const

type AnswerValues = { decision: (typeof DECISIONS)[number] | ""; answer: string }
type AnswerFormProps = { violation: ViolationDetail; onClose: () => void }

/** Reads the customer's words again while it is answered. */
export const AnswerAppealDrawer = ({ open, ...props }: AnswerFormProps & { open: boolean }) => {
  const { t } = useTranslation("violation")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("answer.title")}
      description={t("answer.description")}
    >
      <AnswerForm {...props} />
    </SideDrawer>
  )
}

const AnswerForm = ({ violation, onClose }: AnswerFormProps) => {
  const { t } = useTranslation("violation")
  const rules = useRules()
  const { mutateAsync } = useAnswerAppeal(violation.id)
  const form = useForm<AnswerValues>({ defaultValues: { decision: "", answer: "" } })
  return (
    <SideForm
      form={form}
      save={({ decision, answer }) =>
        mutateAsync({ accept: decision === "accept", answer: answer.trim() })
      }
      saved={t("answer.done")}
      submitLabel={t("answer.send")}
      onClose={onClose}
    >
      <div className="-mx-6">
        <AppealText violation={violation} />
      </div>
      <DecisionField control={form.control} />
      <TextareaField
        control={form.control}
        name="answer"
        label={t("answer.text")}
        hint={t("hints.customer_reads")}
        rules={rules.text(ANSWER_LENGTH_MIN, ANSWER_LENGTH_MAX)}
        rows={5}
      />
    </SideForm>
  )
}

const DecisionField = ({ control }: { control: Control<AnswerValues> }) => {
  const { t, i18n } = useTranslation("violation")
  const rules = useRules()
  const id = useId()
  return (
    <Controller
      control={control}
      name="decision"
      rules={rules.required}
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <div className="flex flex-col gap-y-2">
          <Label id={id} size="small" weight="plus">
            {t("answer.decision")}
          </Label>
          <RadioGroup
            dir={i18n.dir()}
            value={value}
            onValueChange={onChange}
            aria-labelledby={id}
            aria-invalid={!!error}
          >
            {DECISIONS.map((decision) => (
              <RadioGroup.ChoiceBox
                key={decision}
                value={decision}
                label={t(`answer.${decision}.label`)}
                description={t(`answer.${decision}.text`)}
              />
            ))}
          </RadioGroup>
          {error && (
            <p className="txt-small text-ui-fg-error" role="alert">
              {error.message}
            </p>
          )}
        </div>
      )}
    />
  )
}
