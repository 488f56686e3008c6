import { Input } from 'antd';

/** A calendar day, picked in the browser's own picker; `label` names it where the words beside it do not. */
export function DayInput({
  value,
  onChange,
  label,
  disabled = false,
}: {
  value: string | undefined;
  onChange: (day: string) => void;
  label?: string;
  disabled?: boolean;
}) {
  return (
    <Input
      type="date"
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(e) => onChange(e.target.value)}
      style={{ width: 180 }}
    />
  );
}
