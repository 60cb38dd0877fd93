import { Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { Control, Controller, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { MEMBER_ROLES } from "../hooks/seller-team"

type RoleFieldProps<T extends FieldValues> = { control: Control<T>; name: FieldPath<T> }

/** The five roles, each with a sentence about what it opens. */
export function RoleField<T extends FieldValues>({ control, name }: RoleFieldProps<T>) {
  const { t, i18n } = useTranslation("seller")
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <Label id={id} size="small" weight="plus">
        {t("fields.role")}
      </Label>
      <Controller
        control={control}
        name={name}
        render={({ field: { value, onChange } }) => (
          <RadioGroup dir={i18n.dir()} value={value} onValueChange={onChange} aria-labelledby={id}>
            {MEMBER_ROLES.map((role) => (
              <RadioGroup.ChoiceBox
                key={role}
                value={role}
                label={t(`role.${role}`)}
                description={t(`team.may.${role}`)}
              />
            ))}
          </RadioGroup>
        )}
      />
    </div>
  )
}
