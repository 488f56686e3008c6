import type { Gate, HeldCode, Stage } from '@xinglou/domain';
import { dayZh } from './day.ts';

export interface GateTexts {
  readonly day: (day: string) => string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly gates: Readonly<Record<Gate, string>>;
  readonly held: Readonly<Record<HeldCode, string>>;
}

export const gatesZh: GateTexts = {
  day: dayZh,
  stages: {
    preparation: '方案准备',
    nomination: '申报推荐',
    materialReview: '材料初审',
    anonymousInspection: '暗访',
    rectification: '整改',
    finalInspection: '验收评审',
    deliberation: '评审总结',
    publicNotice: '公示',
    awarded: '授牌',
  },
  gates: {
    'standard-published': '考评标准和星级办法已公布',
    'nomination-closed': '申报已截止',
    'no-draft-untold': '没有居民区不知情的草稿',
    'applications-recorded': '各居民区记录了报名和推荐情况',
    'every-nomination-reviewed': '每份申报都已审完',
    'every-group-inspected': '每个入围楼组都已暗访',
    'findings-settled': '问题都已销号、转交或过期',
    'training-held': '两轮培训都已举行，无人缺训',
    'teams-complete': '各组人员齐全',
    'every-group-planned': '每个入围楼组都已排进验收',
    'no-visit-in-conflict': '没有违反回避的安排',
    'teams-linked': '各组有共同看过的楼组',
    'panels-full': '每次验收都收齐评分表',
    'revisits-settled': '须复评的楼组都已处理',
    'reckoning-current': '汇总算分用的是今天的依据',
    'result-approved': '街道领导已审定结果',
    'notice-period-over': '公示期已满',
    'objections-answered': '异议都已答复',
    'objection-upheld': '有被采纳的异议需要落实',
  },
  held: {
    'standard-missing': '还没有公布考评标准',
    'standard-wrong': '考评标准：{what}',
    'policy-missing': '还没有公布星级办法',
    'policy-wrong': '星级办法：{what}',
    'nomination-open': '申报截止日期：{day}，可提前截止',
    'draft-left': '{area} {group} 的申报还是草稿，请先告知居民区',
    'application-missing': '{area} 还没有记录报名数和推荐会议',
    'nomination-unreviewed': '{area} {group} 的申报还没有审',
    'nomination-returned': '{area} {group} 已退回补正，还没有报回',
    'group-not-inspected': '{area} {group} 还没有暗访',
    'group-no-access': '{area} {group} 没能进门，请再去一次',
    'no-accepted-group': '还没有一个楼组通过初审',
    'finding-open': '{group} 的问题还没有销号（期限 {day}）',
    'training-missing': '第 {round} 轮培训还没有记录',
    'judge-untrained': '{judge} 缺第 {round} 轮培训',
    'no-team': '还没有编组',
    'team-without-leader': '{team} 没有组长',
    'team-too-small': '{team} {day} 只有 {count} 人',
    'team-kind-missing': '{team} {day} 缺一类人员',
    'group-not-planned': '{area} {group} 还没有排进验收',
    'visit-in-conflict': '{judge} 与 {group} 有回避关系',
    'team-not-linked': '{team} 与其他组没有共同看过的楼组',
    'panel-not-full': '{group}（{day}）只收到 {count} 份评分表',
    'revisit-open': '{group} 须复评',
    'reckoning-missing': '还没有汇总算分',
    'reckoning-outdated': '依据有变，请重新汇总算分',
    'approval-missing': '街道领导还没有审定',
    'approval-returned': '街道领导已退回，请处理后重新汇总',
    'notice-missing': '还没有公示',
    'notice-running': '公示到 {day} 结束',
    'objection-open': '异议未答复：{text}',
    'no-objection-upheld': '没有被采纳的异议',
  },
};
