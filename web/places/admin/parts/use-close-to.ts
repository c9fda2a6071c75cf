import { useNavigate, type LinkProps } from '@tanstack/react-router'

/** Back to the list; what is saved needs no question before one leaves. */
export function useCloseTo(to: LinkProps['to']) {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to, ignoreBlocker })
}
