/** S1, coordination meetings: number | zh-CN | zh-TW | English | what carries it. */
export const S1 = `
二(一) | 运营管理部统筹会议、记录、跟踪和归档 | 營運管理部統籌會議、紀錄、追蹤與歸檔 | Operations organises, records, follows and files the meetings | meetings
二(二)1 | 各部门负责人或授权代表固定参会 | 各部門主管或授權代表固定出席 | Heads of departments or their representatives attend | rules, meetings
二(二)2 | 按议题临时邀请人员 | 依議題臨時邀請人員 | Others are invited by topic | meetings
二(三)1 | 主持人把控议程、促成决策 | 主持人掌握議程、促成決策 | The host keeps the agenda and brings about decisions | rules, meetings
二(三)2 | 参会人员备好资料、回应并落实 | 與會人員備妥資料、回應並落實 | Attendees prepare, answer and carry out | meetings
二(三)3 | 记录人完整记录并及时分发 | 紀錄人完整記錄並即時分發 | The recorder writes and distributes the minutes | rules, meetings
三(一)1 | 常规会议有固定周期 | 常規會議有固定週期 | Regular meetings have a cadence | meetings
三(一)2 | 临时会议由部门提议、组织部门确认 | 臨時會議由部門提議、主辦部門確認 | Extra meetings are proposed by a department and confirmed | rules, meetings
三(二)1 | 会前征集议题，与主持人商定议程 | 會前徵集議題，與主持人商定議程 | Topics are collected, the agenda is agreed with the host | rules, meetings
三(二)2 | 各部门准备数据和报告 | 各部門準備數據與報告 | Departments prepare data and reports | meetings, boards
三(三)1 | 主持人说明目的和议程 | 主持人說明目的與議程 | The host opens with purpose and agenda | meetings
三(三)2 | 按议程讨论，先回顾上次决议 | 依議程討論，先回顧上次決議 | The agenda begins with the last resolutions | rules, meetings
三(三)3 | 围绕议题发言，达成共识 | 圍繞議題發言，達成共識 | Speakers keep to the topic and seek agreement | practice
三(三)4 | 形成具体决议，明确责任人和时限 | 作成具體決議，載明負責人與期限 | Resolutions name who does what by when | rules, meetings
三(四)1 | 记录决议内容、责任人和时限 | 記錄決議內容、負責人與期限 | Resolutions are recorded with person and date | rules, meetings
三(四)2 | 责任人确认任务并落实 | 負責人確認任務並落實 | Whoever is responsible confirms the task | rules, actions
三(四)3 | 跟踪执行并在下次会议回顾 | 追蹤執行並於下次會議回顧 | Execution is followed, and reviewed next time | rules, actions, meetings
四(一) | 会议记录客观、完整，包含规定栏目 | 會議紀錄客觀完整，含規定欄位 | The minutes are complete and have the set fields | rules, meetings
四(二) | 一个工作日内经主持人确认后分发 | 一個工作日內經主持人確認後分發 | Minutes are out within one working day, approved by the host | rules, meetings
四(三) | 会议资料统一编号存档 | 會議資料統一編號存檔 | Meeting papers are numbered and filed | rules, meetings
五1 | 准时参会，请假须报备并派代表 | 準時出席，請假須報備並派代表 | Attendance is punctual; absence is reported, with a representative | rules, meetings
五2 | 会议期间专注参与 | 會議期間專注參與 | Attendees keep their attention on the meeting | practice
五3 | 积极建言 | 積極建言 | Attendees speak their mind | practice
五4 | 严格执行会议决议 | 嚴格執行會議決議 | Resolutions are carried out | meetings
`;
