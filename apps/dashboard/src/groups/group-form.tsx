import { type BuildingGroup, type GroupTraits, routes } from '@xinglou/contract';
import { traits } from '@xinglou/domain';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useAct } from '../shell/act.tsx';
import { useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';

interface Values {
  areaId: string;
  estate: string;
  name: string;
  address?: string;
  households?: number | null;
  floors?: number | null;
  signatureFeature?: string | null;
  leaderName?: string;
  leaderPhone?: string;
  standInName?: string;
  standInPhone?: string;
  doors?: string[];
  floorFrom?: number | null;
  floorTo?: number | null;
  traits: Record<keyof GroupTraits, string>;
}
const asText = (value: boolean | null | undefined) => (value === true ? 'yes' : value === false ? 'no' : 'unknown');
const asTrait = (text: string | undefined) => (text === 'yes' ? true : text === 'no' ? false : null);

/** Nobody: vacant. */
const personOf = (name?: string, phone?: string) =>
  name?.trim() ? { name: name.trim(), phone: phone?.trim() || null } : null;

/** One group's facts, leader and traits; a new one when there is none. */
export function GroupForm({ group, onDone }: { group?: BuildingGroup; onDone: () => void }) {
  const t = useTexts();
  const act = useAct();
  const session = useSession();
  const areas = useRead(routes.listAreas).data?.items ?? [];
  const known = Object.fromEntries(traits.map((trait) => [trait, asText(group?.traits[trait])])) as Values['traits'];
  const initial: Partial<Values> = {
    ...(session.areaId ? { areaId: session.areaId } : {}),
    ...(group
      ? {
          areaId: group.areaId,
          estate: group.estate,
          name: group.name,
          address: group.address,
          households: group.households,
          floors: group.floors,
          signatureFeature: group.signatureFeature,
          doors: group.doors,
          floorFrom: group.floorFrom,
          floorTo: group.floorTo,
        }
      : {}),
    ...(group?.leader ? { leaderName: group.leader.name, leaderPhone: group.leader.phone ?? '' } : {}),
    ...(group?.standIn ? { standInName: group.standIn.name, standInPhone: group.standIn.phone ?? '' } : {}),
    traits: known,
  };
  const save = async (values: Values) => {
    const { areaId, leaderName, leaderPhone, standInName, standInPhone, traits: chosen, ...facts } = values;
    const leader = personOf(leaderName, leaderPhone);
    const body = {
      ...facts,
      address: facts.address ?? '',
      households: facts.households ?? null,
      floors: facts.floors ?? null,
      doors: facts.doors ?? [],
      floorFrom: facts.floorFrom ?? null,
      floorTo: facts.floorTo ?? null,
      signatureFeature: facts.signatureFeature || null,
      leader,
      traits: Object.fromEntries(traits.map((trait) => [trait, asTrait(chosen[trait])])) as GroupTraits,
    };
    const done = group
      ? await act(routes.changeBuildingGroup, {
          params: { id: group.id },
          body: { ...body, standIn: personOf(standInName, standInPhone) },
          ifMatch: group.version,
        })
      : await act(routes.createBuildingGroup, { body: { areaId, ...body } });
    if (done) onDone();
  };
  const options = [
    { value: 'yes', label: t.common.yes },
    { value: 'no', label: t.common.no },
    { value: 'unknown', label: t.common.unknown },
  ];
  return (
    <Form<Values> layout="vertical" initialValues={initial} onFinish={(values) => void save(values)}>
      {group ? null : (
        <Form.Item label={t.common.area} name="areaId" rules={[{ required: true }]}>
          <Select disabled={session.persona === 'area'} options={areas.map((a) => ({ value: a.id, label: a.name }))} />
        </Form.Item>
      )}
      <Form.Item label={t.common.estate} name="estate" rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      <Form.Item label={t.common.name} name="name" rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      <Form.Item label={t.groups.address} name="address">
        <Input />
      </Form.Item>
      <Form.Item label={t.groups.households} name="households">
        <InputNumber />
      </Form.Item>
      <Form.Item label={t.groups.floors} name="floors">
        <InputNumber />
      </Form.Item>
      <Form.Item label={t.groups.doors} name="doors">
        <Select mode="tags" open={false} tokenSeparators={[',', '，', '、', ' ']} />
      </Form.Item>
      <Form.Item label={t.groups.floorFrom} name="floorFrom">
        <InputNumber />
      </Form.Item>
      <Form.Item label={t.groups.floorTo} name="floorTo">
        <InputNumber />
      </Form.Item>
      <Form.Item label={t.groups.leader} name="leaderName">
        <Input placeholder={t.groups.vacant} />
      </Form.Item>
      <Form.Item label={t.groups.phone} name="leaderPhone">
        <Input />
      </Form.Item>
      {group ? (
        <>
          <Form.Item label={t.groups.standIn} name="standInName">
            <Input />
          </Form.Item>
          <Form.Item label={t.groups.standInPhone} name="standInPhone">
            <Input />
          </Form.Item>
        </>
      ) : null}
      <Form.Item label={t.groups.feature} name="signatureFeature">
        <Input />
      </Form.Item>
      {traits.map((trait) => (
        <Form.Item key={trait} label={t.groups.trait[trait]} name={['traits', trait]}>
          <Select options={options} />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit">
        {t.common.save}
      </Button>
    </Form>
  );
}
