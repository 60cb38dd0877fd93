import { Alert } from "@medusajs/ui"
import { useFormState } from "react-hook-form"

/** What the server said about the whole form. Set with `setError("root.server", …)`. */
export const FormError = () => {
  const { errors } = useFormState()
  const message = errors.root?.server?.message
  if (!message) return null
  return (
    <Alert variant="error" role="alert" className="break-words">
      {message}
    </Alert>
  )
}
