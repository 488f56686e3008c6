import { Input, type InputProps } from 'antd';

/** `disabled` not said: as the part of the page in which it stands. */
interface Props extends Pick<InputProps, 'disabled'> {
  readonly value: string | undefined;
  readonly onChange: (day: string) => void;
  /** Names it where the words beside it do not. */
  readonly label?: string;
}

/** A calendar day, picked in the browser's own picker. */
export function DayInput({ value, onChange, label, ...disabled }: Props) {
  return (
    <Input
      {...disabled}
      type="date"
      aria-label={label}
      value={value}
      onChange={(e) => onChange(e.target.value)}
      style={{ width: 180 }}
    />
  );
}
