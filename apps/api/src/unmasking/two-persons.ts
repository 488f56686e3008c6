import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OuterKey, SealedAuthor, Unmasking } from '@xinglou/contract';
import { type VaultPrivateKey, authorIn, outerKeyOf, vaultPrivateKey } from '@xinglou/proof/vault';
import {
  type People,
  type Person,
  type Reply,
  type SeededYear,
  TestApi,
  seedPeople,
  seedYear,
} from '../platform/testing/index.ts';

export interface Keys {
  readonly office: VaultPrivateKey;
  readonly admin: VaultPrivateKey;
}
export const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const usernames = 'office office-2 admin admin-2 b-office b-admin inspector-1 inspector-2 area-01 leadership'.split(
  ' ',
);
const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** Office and administrator with a key file each, what their browsers do with it, and all that they send. For tests. */
export class TwoPersons {
  readonly sent: string[] = [];
  keys!: Keys;
  private readonly persons = new Map<string, Person>();

  private constructor(
    readonly api: TestApi,
    readonly people: People,
    readonly year: SeededYear,
    readonly author: string,
    private readonly publicFile: string,
  ) {}

  static async start(): Promise<TwoPersons> {
    const publicFile = join(mkdtempSync(join(tmpdir(), 'xinglou-vault-')), 'public-keys.json');
    const api = await TestApi.start({ vaultPublicKeys: publicFile });
    const people = await seedPeople(api.owner);
    const year = await seedYear(api.owner, people, 'anonymousInspection');
    await seedPeople(api.owner, 'B', 'b-');
    await api.owner.query(`insert into demo_clock values ($1, '2019-10-08')`, [people.subdistrictId]);
    await api.owner.query(
      `insert into account (subdistrict_id, username, name, persona) values ($1, 'office-2', '乙', 'office'), ($1, 'admin-2', '丁', 'admin')`,
      [people.subdistrictId],
    );
    const { rows } = await api.owner.query<{ id: string }>(`select id from account where username = 'inspector-1'`);
    const two = new TwoPersons(api, people, year, rows[0]?.id ?? '', publicFile);
    for (const username of usernames) two.persons.set(username, await api.as(username));
    await two.newKeys();
    return two;
  }

  as = (username: string) => this.persons.get(username) as Person;
  end = () => this.api.owner.query(`update unmasking set ended = 'revoked' where ended is null and opened_on is null`);
  late = (id: string) =>
    this.api.owner.query(`update unmasking set approved_at = now() - interval '24 hours 1 minute' where id = $1`, [id]);

  /** A new pair, its public halves where the api reads them. */
  async newKeys(): Promise<Keys> {
    const [office, admin] = [pair(), pair()];
    writeFileSync(this.publicFile, JSON.stringify({ office: office.publicKey, admin: admin.publicKey }));
    this.keys = {
      office: await vaultPrivateKey(office.privateKey),
      admin: await vaultPrivateKey(admin.privateKey),
    };
    return this.keys;
  }

  /** Written by inspector-1. */
  async newNote(): Promise<string> {
    const id = randomUUID();
    const body = { groupId: this.year.groups[0], day: '2019-10-08', outcome: 'none', findings: [] };
    done(await this.as('inspector-1').put(`/api/inspection-notes/${id}`, body));
    return id;
  }

  post(who: string, path: string, body?: unknown) {
    this.sent.push(JSON.stringify(body ?? null));
    return this.as(who).post<Unmasking & OuterKey>(`/api/unmaskings${path}`, body);
  }
  answer = (who: string, id: string, outcome: string, reason?: string) =>
    this.post(who, `/${id}/answer`, { outcome, ...(reason ? { reason } : {}) });
  putKey(who: string, id: string, outerKey: string) {
    this.sent.push(outerKey);
    return this.as(who).put<Unmasking>(`/api/unmaskings/${id}/outer-key`, { outerKey });
  }
  sealedTo = (who: string, id: string) => this.as(who).get<SealedAuthor>(`/api/unmaskings/${id}/sealed-author`);

  async asked(who = 'office', noteId?: string): Promise<string> {
    const body = { noteId: noteId ?? (await this.newNote()), reason: '核实一起投诉' };
    return done(await this.post(who, '', body)).body.id;
  }
  async approved(noteId?: string): Promise<string> {
    return done(await this.answer('admin', await this.asked('office', noteId), 'approved')).body.id;
  }

  /** What the administrator's browser does with the chosen file. */
  async openOuter(id: string, own = this.keys): Promise<string> {
    const { sealed } = (await this.sealedTo('admin', id)).body;
    const outerKey = Buffer.from(await outerKeyOf(bytes(sealed), own.admin)).toString('hex');
    done(await this.putKey('admin', id, outerKey));
    return outerKey;
  }
  /** What the office's browser does. */
  async openInner(id: string, own = this.keys): Promise<string> {
    const { sealed } = (await this.sealedTo('office', id)).body;
    const { outerKey } = done(await this.post('office', `/${id}/opening`)).body;
    return authorIn(bytes(sealed), bytes(outerKey), own.office);
  }

  /** As the api's own role within the subdistrict, as nobody: what a leak in the api could ask of the database. */
  async asApiRole(text: string): Promise<unknown[]> {
    const client = await this.api.owner.connect();
    try {
      await client.query(
        `begin; set local role xl_app; select set_config('app.subdistrict', '${this.people.subdistrictId}', true)`,
      );
      return (await client.query(text)).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
}

function done<T>(reply: Reply<T>): Reply<T> {
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text}`);
  return reply;
}
