<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Truceboard</source>
        <translation>À propos de Truceboard</translation>
    </message>
    <message>
        <source>A scenario board for truce decisions</source>
        <translation>Un tableau de scénarios pour les décisions de trêve</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Qt {qt}, PySide {pyside}, Python {python}, {system}</source>
        <translation>Qt {qt}, PySide {pyside}, Python {python}, {system}</translation>
    </message>
    <message>
        <source>The open case: {title}</source>
        <translation>Dossier ouvert&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>No basis yet for a likelihood</source>
        <translation>Base insuffisante pour une probabilité</translation>
    </message>
    <message>
        <source>Likelihood {percent}</source>
        <translation>Probabilité {percent}</translation>
    </message>
    <message>
        <source>range {low} to {high}</source>
        <translation>fourchette de {low} à {high}</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sans changement</translation>
    </message>
    <message>
        <source>up {points}</source>
        <translation>en hausse de {points}</translation>
    </message>
    <message>
        <source>down {points}</source>
        <translation>en baisse de {points}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Protective marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Sans mention</translation>
    </message>
</context>
<context>
    <name>BarRow</name>
    <message>
        <source>Not up to date</source>
        <translation>Pas à jour</translation>
    </message>
</context>
<context>
    <name>BaseRates</name>
    <message>
        <source>Cease-fires in civil wars are a poor reference class for a war between states, and none of these figures is the share of offers that were accepted: none was found. The base rate stays your own.</source>
        <translation>Les cessez-le-feu des guerres civiles sont une mauvaise classe de référence pour une guerre entre États, et aucun de ces chiffres n’est la part des offres acceptées&#xa0;: il n’en a pas été trouvé. Le taux de base reste à l’appréciation de l’agent.</translation>
    </message>
    <message>
        <source>A study or a data set</source>
        <translation>Une étude ou un jeu de données</translation>
    </message>
    <message>
        <source>A study, as another one quotes it</source>
        <translation>Une étude citée par une autre</translation>
    </message>
    <message>
        <source>Weak: not from the study itself</source>
        <translation>Faible&#xa0;: ne vient pas de l’étude elle-même</translation>
    </message>
    <message>
        <source>{figure}: {counts} ({source})</source>
        <extracomment>A citation: the figure, what it counts, and the source.</extracomment>
        <translation>{figure}&#xa0;: {counts} ({source})</translation>
    </message>
    <message>
        <source>2,202 cease-fires</source>
        <translation>2&#x202f;202 cessez-le-feu</translation>
    </message>
    <message>
        <source>in civil conflicts, 1989 to 2020, in 66 countries and 109 conflicts; unilateral, bilateral and multilateral, spoken and written</source>
        <translation>dans les conflits civils, de 1989 à 2020, dans 66 pays et 109 conflits&#x202f;; unilatéraux, bilatéraux et multilatéraux, oraux et écrits</translation>
    </message>
    <message>
        <source>ETH/PRIO Civil Conflict Ceasefire data set, prio.org/publications/13532</source>
        <translation>Jeu de données ETH/PRIO Civil Conflict Ceasefire, prio.org/publications/13532</translation>
    </message>
    <message>
        <source>21 % of conflict-years</source>
        <translation>21&#x202f;% des années-conflits</translation>
    </message>
    <message>
        <source>years of a civil conflict with at least one new cease-fire</source>
        <translation>années d’un conflit civil comptant au moins un nouveau cessez-le-feu</translation>
    </message>
    <message>
        <source>doi 10.1177/00220027221129195, which quotes Clayton 2022b</source>
        <translation>doi 10.1177/00220027221129195, qui cite Clayton 2022b</translation>
    </message>
    <message>
        <source>About a third of conflicts per year</source>
        <translation>Environ un tiers des conflits par an</translation>
    </message>
    <message>
        <source>conflicts that observe a cease-fire in a year: counted over something else than the 21 % of conflict-years, so do not mix the two</source>
        <translation>conflits qui observent un cessez-le-feu dans l’année&#xa0;: décompte sur une autre base que les 21&#x202f;% d’années-conflits, à ne pas confondre</translation>
    </message>
    <message>
        <source>Article 13533312.2021.1926236</source>
        <translation>Article 13533312.2021.1926236</translation>
    </message>
    <message>
        <source>No figure: what makes a cease-fire likelier</source>
        <translation>Sans chiffre&#xa0;: ce qui rend un cessez-le-feu plus probable</translation>
    </message>
    <message>
        <source>intense violence, harm to civilians, lack of support from abroad, mediation as political cover; the first month, then about four years on; a new leader. Often used for ends that are not peace</source>
        <translation>violence intense, atteintes aux civils, manque de soutien extérieur, médiation comme couverture politique&#x202f;; le premier mois, puis vers la quatrième année&#x202f;; un nouveau dirigeant. Souvent utilisé à d’autres fins que la paix</translation>
    </message>
    <message>
        <source>prio.org/publications/13533; ETH on myscience.ch, 2022</source>
        <translation>prio.org/publications/13533&#x202f;; ETH sur myscience.ch, 2022</translation>
    </message>
    <message>
        <source>No figure: one leads to another</source>
        <translation>Sans chiffre&#xa0;: l’un en entraîne un autre</translation>
    </message>
    <message>
        <source>a cease-fire with one group makes it likelier that others in the conflict follow</source>
        <translation>un cessez-le-feu avec un groupe rend plus probable que d’autres suivent dans le conflit</translation>
    </message>
    <message>
        <source>Bara and Clayton, corinnebara.net</source>
        <translation>Bara et Clayton, corinnebara.net</translation>
    </message>
    <message>
        <source>About 80 % of agreements fail</source>
        <translation>Environ 80&#x202f;% des accords échouent</translation>
    </message>
    <message>
        <source>cease-fire agreements; about 20 % hold from the start, and the number of earlier failures predicts success. This is about holding, not about acceptance</source>
        <translation>accords de cessez-le-feu&#x202f;; environ 20&#x202f;% tiennent d’emblée, et le nombre d’échecs antérieurs annonce le succès. Il s’agit de la tenue, non de l’acceptation</translation>
    </message>
    <message>
        <source>Journalism on Joshi and Quinn, theworld.org, 20 Oct 2016</source>
        <translation>Article de presse sur Joshi et Quinn, theworld.org, 20 oct. 2016</translation>
    </message>
    <message>
        <source>84 % of 105 failed cease-fires</source>
        <translation>84&#x202f;% de 105 cessez-le-feu rompus</translation>
    </message>
    <message>
        <source>were followed by an offensive, after 13 days on average. This is about holding, not about acceptance</source>
        <translation>ont été suivis d’une offensive, après 13 jours en moyenne. Il s’agit de la tenue, non de l’acceptation</translation>
    </message>
    <message>
        <source>A quotation of War Is Boring on medium.com, third hand</source>
        <translation>Citation de War Is Boring sur medium.com, de troisième main</translation>
    </message>
    <message>
        <source>Almost half of wars between states</source>
        <translation>Près de la moitié des guerres entre États</translation>
    </message>
    <message>
        <source>since the Second World War were followed by renewed fighting between at least one pair of states</source>
        <translation>depuis la Seconde Guerre mondiale ont été suivies d’une reprise des combats entre au moins deux des États</translation>
    </message>
    <message>
        <source>Fortna, press.princeton.edu/chapters/i7763.html</source>
        <translation>Fortna, press.princeton.edu/chapters/i7763.html</translation>
    </message>
    <message>
        <source>55 % of wars between states, 20 % of civil wars</source>
        <translation>55&#x202f;% des guerres entre États, 20&#x202f;% des guerres civiles</translation>
    </message>
    <message>
        <source>ended at the table, 1940 to 1990</source>
        <translation>se sont achevées par la négociation, de 1940 à 1990</translation>
    </message>
    <message>
        <source>Walter 1997, The Critical Barrier to Civil War Settlement</source>
        <translation>Walter 1997, The Critical Barrier to Civil War Settlement</translation>
    </message>
    <message>
        <source>355 peace agreements</source>
        <translation>355 accords de paix</translation>
    </message>
    <message>
        <source>1975 to 2018; full, partial or on the process; without cease-fires</source>
        <translation>de 1975 à 2018&#x202f;; complets, partiels ou de processus&#x202f;; sans les cessez-le-feu</translation>
    </message>
    <message>
        <source>UCDP Peace Agreement data set, Högbladh</source>
        <translation>Jeu de données UCDP Peace Agreement, Högbladh</translation>
    </message>
    <message>
        <source>2,055 agreements</source>
        <translation>2&#x202f;055 accords</translation>
    </message>
    <message>
        <source>in more than 150 peace processes, 1990 to 2024</source>
        <translation>dans plus de 150 processus de paix, de 1990 à 2024</translation>
    </message>
    <message>
        <source>PA-X, version 8, peaceagreements.org</source>
        <translation>PA-X, version 8, peaceagreements.org</translation>
    </message>
    <message>
        <source>No figure: how far it can be foretold</source>
        <translation>Sans chiffre&#xa0;: jusqu’où l’on peut prévoir</translation>
    </message>
    <message>
        <source>models predict well when mediation happens, and “notably less well” how it ends</source>
        <translation>les modèles prédisent bien quand il y a médiation, et «&#xa0;nettement moins bien&#xa0;» son issue</translation>
    </message>
    <message>
        <source>Clayton and Gleditsch 2014</source>
        <translation>Clayton et Gleditsch 2014</translation>
    </message>
</context>
<context>
    <name>BlankSlider</name>
    <message>
        <source>not answered yet</source>
        <translation>pas encore de réponse</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Truce agreed</source>
        <translation>Trêve conclue</translation>
    </message>
    <message>
        <source>as offered {percent}</source>
        <translation>en l’état {percent}</translation>
    </message>
    <message>
        <source>What they and others say</source>
        <translation>Ce qui en est dit</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>en montrer moins</translation>
    </message>
    <message>
        <source>away</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>toward</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>{away} log-odds pull away, {toward} toward</source>
        <translation>{away} logit contre, {toward} pour</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>inconnue alors</translation>
    </message>
    <message>
        <source>{speaker}, {date}, {stance}</source>
        <translation>{speaker}, {date}, {stance}</translation>
    </message>
    <message>
        <source>Drag from its edge to an interest, or press L, to link them.</source>
        <translation>Tirer du bord vers un intérêt, ou touche L, pour les lier.</translation>
    </message>
    <message>
        <source>Drag from its edge to a lever, or press L, to link them.</source>
        <translation>Tirer du bord vers un levier, ou touche L, pour les lier.</translation>
    </message>
    <message>
        <source>Drag from its edge to another party, or press L, to link them.</source>
        <translation>Tirer du bord vers une autre partie, ou touche L, pour les lier.</translation>
    </message>
    <message>
        <source>Double-click or Enter opens it, Delete takes it away.</source>
        <translation>Double-clic ou Entrée pour ouvrir, Suppr pour retirer.</translation>
    </message>
    <message>
        <source>{lever} on {interest}: {pull} log-odds</source>
        <translation>{lever} sur {interest}&#xa0;: {pull} logit</translation>
    </message>
    <message>
        <source>Truce</source>
        <translation>Trêve</translation>
    </message>
    <message>
        <source>no basis yet</source>
        <translation>sans base</translation>
    </message>
</context>
<context>
    <name>BoardScene</name>
    <message>
        <source>Actors and levers</source>
        <translation>Acteurs et leviers</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>Intérêts</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Truce</source>
        <translation>Trêve</translation>
    </message>
    <message>
        <source>watch each other</source>
        <translation>s’observent</translation>
    </message>
    <message>
        <source>{watcher} watches {watched}</source>
        <translation>{watcher} observe {watched}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>No basis yet for a likelihood.</source>
        <translation>Base insuffisante pour une probabilité.</translation>
    </message>
    <message>
        <source>A truce is agreed: {agreed}; as offered: {offered}.</source>
        <translation>Trêve conclue&#xa0;: {agreed}&#x202f;; en l’état&#xa0;: {offered}.</translation>
    </message>
    <message>
        <source>Move a note</source>
        <translation>Déplacer une note</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>Déplacer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Arrange the board</source>
        <translation>Ranger le tableau</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Copier comme image</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the view</source>
        <translation>Copier la vue</translation>
    </message>
    <message>
        <source>{title}, as a table</source>
        <translation>{title}, en tableau</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>About no party: no evidence</source>
        <translation>Sur aucune partie&#xa0;: ne compte pas</translation>
    </message>
    <message>
        <source>No lever</source>
        <translation>Aucun levier</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Aucune source</translation>
    </message>
    <message>
        <source>Not given (counts as talk)</source>
        <translation>Non précisé (vaut parole)</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>command</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>A command, actor, lever, position, scenario, or “set lever to value”</source>
        <translation>Commande, acteur, levier, prise de position, scénario, ou «&#xa0;régler levier sur valeur&#xa0;»</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing in the case and no command fits.</source>
        <translation>Rien ne correspond, ni dans le dossier ni parmi les commandes.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add an actor</source>
        <translation>Ajouter un acteur</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>Nouvel acteur</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>Ajouter une partie</translation>
    </message>
    <message>
        <source>New party</source>
        <translation>Nouvelle partie</translation>
    </message>
    <message>
        <source>Let “{actor}” answer</source>
        <translation>Faire répondre «&#xa0;{actor}&#xa0;»</translation>
    </message>
    <message>
        <source>Add a lever</source>
        <translation>Ajouter un levier</translation>
    </message>
    <message>
        <source>New lever</source>
        <translation>Nouveau levier</translation>
    </message>
    <message>
        <source>Add a value in time</source>
        <translation>Ajouter une valeur datée</translation>
    </message>
    <message>
        <source>No lever is selected</source>
        <translation>Aucun levier n’est sélectionné</translation>
    </message>
    <message>
        <source>Select the lever that has it.</source>
        <translation>Sélectionner le levier concerné.</translation>
    </message>
    <message>
        <source>Add an interest</source>
        <translation>Ajouter un intérêt</translation>
    </message>
    <message>
        <source>New interest</source>
        <translation>Nouvel intérêt</translation>
    </message>
    <message>
        <source>Add an influence</source>
        <translation>Ajouter une influence</translation>
    </message>
    <message>
        <source>No influence can be added here</source>
        <translation>Aucune influence ne peut être ajoutée ici</translation>
    </message>
    <message>
        <source>It needs an interest and a lever that does not move it yet. Add one of them first.</source>
        <translation>Il faut un intérêt et un levier qui n’agit pas encore sur lui. Ajouter d’abord l’un ou l’autre.</translation>
    </message>
    <message>
        <source>New condition</source>
        <translation>Nouvelle condition</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Add a linkage</source>
        <translation>Ajouter une interdépendance</translation>
    </message>
    <message>
        <source>No linkage can be added here</source>
        <translation>Aucune interdépendance ne peut être ajoutée ici</translation>
    </message>
    <message>
        <source>{party} watches every other party already. Add a party first.</source>
        <translation>{party} observe déjà toutes les autres parties. Ajouter d’abord une partie.</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Source to be named</source>
        <translation>Source à nommer</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Ajouter une prise de position</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Ajouter une clause</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Nouvelle clause</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nouveau scénario</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>Ajouter un scénario</translation>
    </message>
    <message>
        <source>Add a judgement</source>
        <translation>Ajouter un jugement</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>Duplicate “{part}”</source>
        <translation>Dupliquer «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>Somebody has to answer the offer. Add another party first.</source>
        <translation>Il faut que quelqu’un réponde à l’offre. Ajouter d’abord une autre partie.</translation>
    </message>
    <message>
        <source>Delete “{part}”?</source>
        <translation>Supprimer «&#xa0;{part}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete “{part}”</source>
        <translation>Supprimer «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>“{part}” cannot be deleted</source>
        <translation>«&#xa0;{part}&#xa0;» ne peut pas être supprimé</translation>
    </message>
    <message>
        <source>It is pinned: Compare and the headline go on without it.</source>
        <translation>Épinglé&#xa0;: Comparer et le résultat s’en passeront.</translation>
    </message>
    <message>
        <source>With it goes:
{list}</source>
        <translation>Seront aussi supprimés&#xa0;:
{list}</translation>
    </message>
    <message>
        <source>These stay, but lose it:
{list}</source>
        <translation>Restent, sans ce lien&#xa0;:
{list}</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>Édition &gt; Annuler rétablit le tout.</translation>
    </message>
    <message>
        <source>Move “{part}” up</source>
        <translation>Monter «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>Move “{part}” down</source>
        <translation>Descendre «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>Let “{other}” take the place of “{part}”</source>
        <translation>Remplacer «&#xa0;{part}&#xa0;» par «&#xa0;{other}&#xa0;»</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>Ce nom ne convient pas</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>Rename “{part}”</source>
        <translation>Renommer «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>This cannot be pasted here</source>
        <translation>Impossible de coller ici</translation>
    </message>
    <message>
        <source>Paste “{part}”</source>
        <translation>Coller «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>There is nobody yet</source>
        <translation>Il n’y a encore personne</translation>
    </message>
    <message>
        <source>Add an actor or a party first.</source>
        <translation>Ajouter d’abord un acteur ou une partie.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compare — pinned scenarios on one scale</source>
        <translation>Comparer — scénarios épinglés sur une même échelle</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Pin scenarios to compare</source>
        <translation>Épingler les scénarios à comparer</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Compare the headline with it</source>
        <translation>Comparer le résultat avec lui</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin the first scenarios</source>
        <translation>Épingler les premiers scénarios</translation>
    </message>
    <message>
        <source>Pinned scenarios</source>
        <translation>Scénarios épinglés</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Pin up to four scenarios to see them side by side.</source>
        <translation>Épingler jusqu’à quatre scénarios pour les voir côte à côte.</translation>
    </message>
    <message>
        <source>There are no scenarios yet. Move some levers and keep them as a scenario.</source>
        <translation>Aucun scénario pour l’instant. Déplacer des leviers, puis garder l’ensemble comme scénario.</translation>
    </message>
    <message>
        <source>Pin “{name}”</source>
        <translation>Épingler «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Unpin “{name}”</source>
        <translation>Désépingler «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Pin scenarios</source>
        <translation>Épingler des scénarios</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Situation de référence</translation>
    </message>
    <message>
        <source>Try “{name}”</source>
        <translation>Essayer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Compare with “{name}”</source>
        <translation>Comparer avec «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Baseline</source>
        <translation>Situation de référence</translation>
    </message>
    <message>
        <source>Being tried</source>
        <translation>À l’essai</translation>
    </message>
    <message>
        <source>Importance: {interest}</source>
        <translation>Importance&#xa0;: {interest}</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Likelihood a truce is agreed</source>
        <translation>Probabilité qu’une trêve soit conclue</translation>
    </message>
    <message>
        <source>90&#x202f;% range</source>
        <translation>Fourchette à 90&#x202f;%</translation>
    </message>
    <message>
        <source>As offered</source>
        <translation>En l’état</translation>
    </message>
    <message>
        <source>At least with conditions</source>
        <translation>Au moins sous conditions</translation>
    </message>
    <message>
        <source>{party}: at least with conditions</source>
        <translation>{party}&#xa0;: au moins sous conditions</translation>
    </message>
</context>
<context>
    <name>ConfidenceBox</name>
    <message>
        <source>Confidence in the evidence: {level}</source>
        <translation>Confiance dans les éléments&#xa0;: {level}</translation>
    </message>
</context>
<context>
    <name>ConfidenceEditor</name>
    <message>
        <source>Not stated</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Reason for the confidence</source>
        <translation>Motif du degré de confiance</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>ContributionsView</name>
    <message>
        <source>Log-odds of at least conditional</source>
        <translation>Logit d’un oui au moins sous conditions</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Not marked</source>
        <translation>Sans mention</translation>
    </message>
    <message>
        <source>{title} — {case}, as of {day}</source>
        <extracomment>What stands above a copied chart: its title, the case, the day.</extracomment>
        <translation>{title} — {case}, au {day}</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Calendar for {field}</source>
        <translation>Calendrier pour {field}</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as {example} or 2025-03-12.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date. Écrire par exemple {example} ou 2025-03-12.</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>As of {day}</source>
        <translation>Situation au {day}</translation>
    </message>
    <message>
        <source>back to {day}</source>
        <translation>revenir au {day}</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>From {file} to the open case</source>
        <translation>De {file} au dossier ouvert</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>dans un autre ordre</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>Differing</name>
    <message>
        <source>Format of the file</source>
        <translation>Format du fichier</translation>
    </message>
    <message>
        <source>Version of the format</source>
        <translation>Version du format</translation>
    </message>
    <message>
        <source>Scheme of the marking</source>
        <translation>Système de la mention</translation>
    </message>
    <message>
        <source>Protective marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>Confidence in the evidence</source>
        <translation>Confiance dans les éléments</translation>
    </message>
    <message>
        <source>Reason for the confidence</source>
        <translation>Motif du degré de confiance</translation>
    </message>
    <message>
        <source>Scenario being tried</source>
        <translation>Scénario à l’essai</translation>
    </message>
    <message>
        <source>Setting being tried</source>
        <translation>Réglage à l’essai</translation>
    </message>
    <message>
        <source>Importance being tried</source>
        <translation>Importance à l’essai</translation>
    </message>
    <message>
        <source>Scenarios that are compared</source>
        <translation>Scénarios comparés</translation>
    </message>
    <message>
        <source>Place on the board</source>
        <translation>Place sur le tableau</translation>
    </message>
    <message>
        <source>Place on the board, across</source>
        <translation>Place sur le tableau, en largeur</translation>
    </message>
    <message>
        <source>Place on the board, down</source>
        <translation>Place sur le tableau, en hauteur</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Situation au</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Leviers</translation>
    </message>
    <message>
        <source>Importances</source>
        <translation>Importances</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Low end of the 90&#x202f;% range</source>
        <translation>Borne basse de l’intervalle à 90&#xa0;%</translation>
    </message>
    <message>
        <source>High end of the 90&#x202f;% range</source>
        <translation>Borne haute de l’intervalle à 90&#xa0;%</translation>
    </message>
    <message>
        <source>Responses forecast</source>
        <translation>Réponses prévues</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Tirages</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Version du logiciel</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Responses that came</source>
        <translation>Réponses données</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Tranchée le</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <extracomment>A kind of part, then its name.</extracomment>
        <translation>{kind} «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Revert to the saved case?</source>
        <translation>Revenir au dossier enregistré&#x202f;?</translation>
    </message>
    <message>
        <source>Everything since the last save is discarded: “{file}”.</source>
        <translation>Tout ce qui a changé depuis le dernier enregistrement est abandonné&#xa0;: «&#xa0;{file}&#xa0;».</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Leave it, keep the edits</source>
        <translation>Laisser, garder les modifications</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>What was edited is kept on this computer: File &gt; Recover edits brings it back.</source>
        <translation>Les modifications sont conservées sur cet ordinateur&#xa0;: Fichier &gt; Récupérer des modifications les rétablit.</translation>
    </message>
    <message>
        <source>Without saving in another place, what has not reached the file is lost.</source>
        <translation>Sans enregistrement ailleurs, ce qui n’a pas atteint le fichier est perdu.</translation>
    </message>
    <message>
        <source>The last save has not ended</source>
        <translation>Le dernier enregistrement n’est pas terminé</translation>
    </message>
    <message>
        <source>{file}

Its disk or share does not answer. {why}</source>
        <translation>{file}

Son disque ou son partage ne répond pas. {why}</translation>
    </message>
    <message>
        <source>Load theirs?</source>
        <translation>Charger l’autre version&#x202f;?</translation>
    </message>
    <message>
        <source>Your changes since the last save are given up: “{file}”.</source>
        <translation>Les modifications faites ici depuis le dernier enregistrement sont abandonnées&#xa0;: «&#xa0;{file}&#xa0;».</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>Charger l’autre</translation>
    </message>
    <message>
        <source>{name} (mine)</source>
        <translation>{name} (ma version)</translation>
    </message>
    <message>
        <source>Keep both…</source>
        <translation>Garder les deux…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Somebody has taken this case over</source>
        <translation>Quelqu’un a repris la main sur ce dossier</translation>
    </message>
    <message>
        <source>{file}

{who} works on it now. Keep both saves yours under another name. After comparing you can save yours over theirs.</source>
        <translation>{file}

{who} y travaille maintenant. «&#xa0;Garder les deux&#xa0;» enregistre la version d’ici sous un autre nom. Après comparaison, elle peut être enregistrée par-dessus l’autre.</translation>
    </message>
    <message>
        <source>The case was not saved</source>
        <translation>Le dossier n’a pas été enregistré</translation>
    </message>
    <message>
        <source>A policy of this computer does not allow the marking {marking}.</source>
        <translation>Une stratégie de cet ordinateur n’autorise pas la mention {marking}.</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Sans mention</translation>
    </message>
    <message>
        <source>Choose another marking in the details of the truce.</source>
        <translation>Choisir une autre mention dans les détails de la trêve.</translation>
    </message>
    <message>
        <source>The save to “{file}” has ended well after all</source>
        <translation>L’enregistrement dans «&#xa0;{file}&#xa0;» s’est finalement bien terminé</translation>
    </message>
    <message>
        <source>“{file}” was not saved: {reason}</source>
        <translation>«&#xa0;{file}&#xa0;» n’a pas été enregistré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{file}

{reason}</source>
        <translation>{file}

{reason}</translation>
    </message>
</context>
<context>
    <name>DotsChart</name>
    <message>
        <source>Median {median}
Middle half {range}</source>
        <translation>Médiane {median}
Quartiles {range}</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Add a part&amp;y</source>
        <translation>Ajouter une &amp;partie</translation>
    </message>
    <message>
        <source>Add an &amp;actor</source>
        <translation>Ajouter un &amp;acteur</translation>
    </message>
    <message>
        <source>Add a &amp;lever</source>
        <translation>Ajouter un &amp;levier</translation>
    </message>
    <message>
        <source>Add an &amp;interest</source>
        <translation>Ajouter un &amp;intérêt</translation>
    </message>
    <message>
        <source>Add an in&amp;fluence</source>
        <translation>Ajouter une in&amp;fluence</translation>
    </message>
    <message>
        <source>Add a p&amp;osition</source>
        <translation>Ajouter une prise de posi&amp;tion</translation>
    </message>
    <message>
        <source>Add a &amp;source</source>
        <translation>Ajouter une &amp;source</translation>
    </message>
    <message>
        <source>Add a co&amp;ndition</source>
        <translation>Ajouter une con&amp;dition</translation>
    </message>
    <message>
        <source>Add a lin&amp;kage</source>
        <translation>Ajouter une int&amp;erdépendance</translation>
    </message>
    <message>
        <source>Add a &amp;value in time</source>
        <translation>Ajouter une &amp;valeur datée</translation>
    </message>
    <message>
        <source>Add a term of t&amp;he offer</source>
        <translation>Ajouter une cla&amp;use à l’offre</translation>
    </message>
    <message>
        <source>Add a s&amp;cenario</source>
        <translation>Ajouter un s&amp;cénario</translation>
    </message>
    <message>
        <source>Add a &amp;judgement</source>
        <translation>Ajouter un ju&amp;gement</translation>
    </message>
    <message>
        <source>Add a not&amp;e</source>
        <translation>Ajouter une &amp;note</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cou&amp;per</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Dupli&amp;quer</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Desce&amp;ndre</translation>
    </message>
    <message>
        <source>It has to answer the offer</source>
        <translation>Doit répondre à l’offre</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Lin&amp;k to…</source>
        <translation>Éta&amp;blir un lien…</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Truceboard cannot start, because of a fault in the program.</source>
        <translation>Truceboard ne peut pas démarrer, en raison d’une erreur du programme.</translation>
    </message>
    <message>
        <source>No file was touched.</source>
        <translation>Aucun fichier n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>an error in the program happened again (%n time(s)): the case stays open</source>
        <translation>
            <numerusform>une erreur du programme s’est reproduite (%n fois)&#xa0;: le dossier reste ouvert</numerusform>
            <numerusform>une erreur du programme s’est reproduite (%n fois)&#xa0;: le dossier reste ouvert</numerusform>
        </translation>
    </message>
    <message>
        <source>The case is saved and stays open.</source>
        <translation>Le dossier est enregistré et reste ouvert.</translation>
    </message>
    <message>
        <source>The case stays open. Save it now, under another name if you are in doubt.</source>
        <translation>Le dossier reste ouvert. L’enregistrer maintenant, sous un autre nom en cas de doute.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Shift+Enter begins a line, Enter is the end.</source>
        <translation>Maj+Entrée pour aller à la ligne, Entrée pour terminer.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Title of the case</source>
        <translation>Titre du dossier</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Situation au</translation>
    </message>
    <message>
        <source>The day the likelihood is about.</source>
        <translation>La date à laquelle se rapporte la probabilité.</translation>
    </message>
    <message>
        <source>Protective marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Shown on first opening, and in everything that leaves the program.</source>
        <translation>Affiché à la première ouverture, et repris dans tout ce qui sort du programme.</translation>
    </message>
    <message>
        <source>Confidence in the evidence</source>
        <translation>Confiance dans les éléments</translation>
    </message>
    <message>
        <source>Your own word, never computed; with the reason.</source>
        <translation>Appréciation de l’agent, jamais calculée&#x202f;; avec son motif.</translation>
    </message>
    <message>
        <source>Slant shared by one source</source>
        <translation>Biais commun à une source</translation>
    </message>
    <message>
        <source>0.4 is usual.</source>
        <translation>0,4 est usuel.</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Ce qui est offert</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>Offert le</translation>
    </message>
    <message>
        <source>Offered by</source>
        <translation>Offert par</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>Tells of the answer of</source>
        <translation>Porte sur la réponse de</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Dit le</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Approximatif</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Rapporté le</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Credibility of the report</source>
        <translation>Crédibilité de l’information</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Slant shared by one participant</source>
        <translation>Biais commun à un participant</translation>
    </message>
    <message>
        <source>Use as evidence</source>
        <translation>Prise en compte</translation>
    </message>
    <message>
        <source>Set aside: does not count</source>
        <translation>Écartée&#xa0;: ne compte pas</translation>
    </message>
    <message>
        <source>Say why in the note.</source>
        <translation>Indiquer pourquoi dans la note.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation>Fiabilité de la source</translation>
    </message>
    <message>
        <source>Holds for everything that rests on it.</source>
        <translation>Vaut pour tout ce qui s’appuie sur elle.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Importance of {interest}</source>
        <translation>Importance de {interest}</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Donné le</translation>
    </message>
    <message>
        <source>At least a conditional yes</source>
        <translation>Oui, au moins sous conditions</translation>
    </message>
    <message>
        <source>0.2 to 99.8 %.</source>
        <translation>De 0,2 à 99,8&#x202f;%.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersion</translation>
    </message>
    <message>
        <source>0.7 is usual.</source>
        <translation>0,7 est usuel.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Where there is little room.</source>
        <translation>Là où la place manque.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Code du pays</translation>
    </message>
    <message>
        <source>Two capital letters, such as UA.</source>
        <translation>Deux majuscules, comme UA.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Slant of what is said: {channel}</source>
        <translation>Biais de ce qui est dit&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>Empty means 0.5.</source>
        <translation>Vide&#xa0;: 0,5.</translation>
    </message>
    <message>
        <source>Base rate</source>
        <translation>Taux de base</translation>
    </message>
    <message>
        <source>At least a conditional yes, with every lever where it has no effect.</source>
        <translation>Oui, au moins sous conditions, chaque levier étant là où il est sans effet.</translation>
    </message>
    <message>
        <source>Spread of the base rate</source>
        <translation>Dispersion du taux de base</translation>
    </message>
    <message>
        <source>0.3 is narrow, 1 is wide.</source>
        <translation>0,3 est étroit, 1 est large.</translation>
    </message>
    <message>
        <source>What the base rate rests on</source>
        <translation>Ce qui fonde le taux de base</translation>
    </message>
    <message>
        <source>Without it, and with nothing said, the headline reads “no basis yet”.</source>
        <translation>Sans cette note, et si rien n’a été dit, le résultat affiche «&#xa0;base insuffisante&#xa0;».</translation>
    </message>
    <message>
        <source>Stalls instead of rejecting from</source>
        <translation>Temporise au lieu de rejeter dès</translation>
    </message>
    <message>
        <source>Below 0.</source>
        <translation>Inférieur à 0.</translation>
    </message>
    <message>
        <source>Accepts without conditions from</source>
        <translation>Accepte sans conditions dès</translation>
    </message>
    <message>
        <source>Above 0.</source>
        <translation>Supérieur à 0.</translation>
    </message>
    <message>
        <source>Moved by what no lever shows</source>
        <translation>Part étrangère aux leviers</translation>
    </message>
    <message>
        <source>How far, either way.</source>
        <translation>Ampleur, en plus ou en moins.</translation>
    </message>
    <message>
        <source>Half-life of what was said</source>
        <translation>Demi-vie de ce qui a été dit</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Conditions met without a lever</source>
        <translation>Conditions remplies hors leviers</translation>
    </message>
    <message>
        <source>How far the others would meet them.</source>
        <translation>Dans quelle mesure les autres les rempliraient.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Controlled by</source>
        <translation>Détenteur</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valeur minimale</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valeur maximale</translation>
    </message>
    <message>
        <source>What the lowest means</source>
        <translation>Signification du minimum</translation>
    </message>
    <message>
        <source>What the highest means</source>
        <translation>Signification du maximum</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Such as days or %. “index” prints no unit.</source>
        <translation>Par exemple jours ou&#x202f;%. «&#xa0;index&#xa0;» n’affiche pas d’unité.</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertitude</translation>
    </message>
    <message>
        <source>Plus or minus, in the lever’s unit.</source>
        <translation>En plus ou en moins, dans l’unité du levier.</translation>
    </message>
    <message>
        <source>Cost over its full range</source>
        <translation>Coût sur toute la course</translation>
    </message>
    <message>
        <source>Empty: no path moves it.</source>
        <translation>Vide&#xa0;: aucun chemin ne le déplace.</translation>
    </message>
    <message>
        <source>Padlock</source>
        <translation>Verrou</translation>
    </message>
    <message>
        <source>Keep from reset and paths</source>
        <translation>Hors réinitialisation et chemins</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>0 to 2; 1 is usual.</source>
        <translation>De 0 à 2&#x202f;; 1 est usuel.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Lever that meets it</source>
        <translation>Levier qui la remplit</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Observe</translation>
    </message>
    <message>
        <source>How much the other’s answer counts</source>
        <translation>Poids de la réponse de l’autre</translation>
    </message>
    <message>
        <source>Positive: a yes there makes a yes here likelier. All together under 2.</source>
        <translation>Positif&#xa0;: un oui là-bas rend un oui plus probable ici. Au total, moins de 2.</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Levier</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>If only this lever moved from low to high, acceptance would go</source>
        <translation>Si seul ce levier passait du minimum au maximum, l’acceptation irait</translation>
    </message>
    <message>
        <source>At least a conditional yes. Only the way from one to the other counts, not where it starts.</source>
        <translation>Oui, au moins sous conditions. Seul compte l’écart entre les deux, non le point de départ.</translation>
    </message>
    <message>
        <source>How sure: with 90&#x202f;% it would get</source>
        <translation>Certitude&#xa0;: à 90&#x202f;%, elle atteindrait</translation>
    </message>
    <message>
        <source>The range lies evenly around the strength: either end sets both.</source>
        <translation>La fourchette est symétrique autour de la force&#xa0;: chaque extrémité fixe les deux.</translation>
    </message>
    <message>
        <source>No effect at</source>
        <translation>Sans effet à</translation>
    </message>
    <message>
        <source>The value at which the base rate holds.</source>
        <translation>La valeur pour laquelle vaut le taux de base.</translation>
    </message>
    <message>
        <source>How it comes in</source>
        <translation>Forme de l’effet</translation>
    </message>
    <message>
        <source>Strength in log-odds</source>
        <translation>Force en logit</translation>
    </message>
    <message>
        <source>Spread in log-odds</source>
        <translation>Dispersion en logit</translation>
    </message>
    <message>
        <source>log-odds</source>
        <translation>logit</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <extracomment>Percentage points, the unit of a difference of two percentages.</extracomment>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{low}&#xa0;–&#xa0;{high}</source>
        <extracomment>A range of two figures, such as 11 – 57. The spaces do not break.</extracomment>
        <translation>{low}&#xa0;–&#xa0;{high}</translation>
    </message>
    <message>
        <source>{number}&#x202f;%</source>
        <extracomment>A percentage; put the sign where your language puts it. The space is a narrow one that does not break.</extracomment>
        <translation>{number}&#x202f;%</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sans changement</translation>
    </message>
    <message>
        <source>d&#xa0;MMM</source>
        <extracomment>A day and a month in QLocale&apos;s notation, such as 12 Mar.</extracomment>
        <translation>d&#xa0;MMM</translation>
    </message>
    <message>
        <source>d&#xa0;MMM&#xa0;yyyy</source>
        <extracomment>A day, a month and a year in QLocale&apos;s notation, such as 12 Mar 2025.</extracomment>
        <translation>d&#xa0;MMM&#xa0;yyyy</translation>
    </message>
</context>
<context>
    <name>FindOutView</name>
    <message>
        <source>What to find out first — what the range hangs on</source>
        <translation>À vérifier d’abord — ce dont dépend la fourchette</translation>
    </message>
    <message>
        <source>The share of the spread of the likelihood that each unknown explains by itself, where the levers stand now. Shares overlap, so they need not add up to 100 %.</source>
        <translation>La part de la dispersion de la probabilité que chaque inconnue explique à elle seule, les leviers étant où ils sont. Les parts se recoupent&#x202f;; leur somme n’est pas forcément 100&#x202f;%.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Where “{lever}” really stands</source>
        <translation>Valeur réelle de «&#xa0;{lever}&#xa0;»</translation>
    </message>
    <message>
        <source>{party}: base rate</source>
        <translation>{party}&#xa0;: taux de base</translation>
    </message>
    <message>
        <source>{party}: what moves it besides the levers</source>
        <translation>{party}&#xa0;: facteurs hors leviers</translation>
    </message>
    <message>
        <source>{party}: how strongly “{lever}” moves “{interest}”</source>
        <translation>{party}&#xa0;: force de «&#xa0;{lever}&#xa0;» sur «&#xa0;{interest}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>actor</source>
        <translation>acteur</translation>
    </message>
    <message>
        <source>lever</source>
        <translation>levier</translation>
    </message>
    <message>
        <source>party</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>intérêt</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>scénario</translation>
    </message>
    <message>
        <source>{speaker}: {text}</source>
        <translation>{speaker}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>position</source>
        <translation>prise de position</translation>
    </message>
    <message>
        <source>{lever} goes from {low} to {high}.</source>
        <translation>{lever} va de {low} à {high}.</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>What one types in &quot;set LEVER to VALUE&quot; before the lever.</extracomment>
        <translation>régler</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>What one types in &quot;set LEVER to VALUE&quot; between the lever and the value.</extracomment>
        <translation>sur</translation>
    </message>
    <message>
        <source>Set {lever} to {value}</source>
        <translation>Régler {lever} à {value}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Try “{scenario}”</source>
        <translation>Essayer «&#xa0;{scenario}&#xa0;»</translation>
    </message>
    <message>
        <source>Set “{lever}” to {value}</source>
        <translation>Régler «&#xa0;{lever}&#xa0;» à {value}</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Your first case</source>
        <translation>Un premier dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>All done: move a lever and watch the likelihood.</source>
        <translation>C’est terminé&#xa0;: déplacer un levier et observer la probabilité.</translation>
    </message>
    <message>
        <source>Say what is offered</source>
        <translation>Dire ce qui est offert</translation>
    </message>
    <message>
        <source>Name the offer, and write its terms, one sentence each.</source>
        <translation>Nommer l’offre et en écrire les clauses, une phrase pour chacune.</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Ajouter une clause</translation>
    </message>
    <message>
        <source>Name a lever</source>
        <translation>Nommer un levier</translation>
    </message>
    <message>
        <source>What can somebody move? Give it a lowest and a highest value, and what they mean.</source>
        <translation>Que peut-on faire bouger&#x202f;? Lui donner un minimum et un maximum, et leur sens.</translation>
    </message>
    <message>
        <source>Add a lever</source>
        <translation>Ajouter un levier</translation>
    </message>
    <message>
        <source>Say why each party would answer</source>
        <translation>Dire pourquoi chaque partie répondrait</translation>
    </message>
    <message>
        <source>Rename the parties, and give each at least one interest.</source>
        <translation>Renommer les parties et donner à chacune au moins un intérêt.</translation>
    </message>
    <message>
        <source>Add an interest</source>
        <translation>Ajouter un intérêt</translation>
    </message>
    <message>
        <source>Say what the lever does</source>
        <translation>Dire ce que fait le levier</translation>
    </message>
    <message>
        <source>For each party: how far would acceptance go if only this lever moved?</source>
        <translation>Pour chaque partie&#xa0;: jusqu’où irait l’acceptation si seul ce levier bougeait&#x202f;?</translation>
    </message>
    <message>
        <source>Add an influence</source>
        <translation>Ajouter une influence</translation>
    </message>
    <message>
        <source>Give the base rates a reason</source>
        <translation>Motiver les taux de base</translation>
    </message>
    <message>
        <source>How often do parties like these say yes to offers like this? Write what it rests on.</source>
        <translation>À quelle fréquence de telles parties disent-elles oui à de telles offres&#x202f;? Écrire sur quoi cela se fonde.</translation>
    </message>
    <message>
        <source>Open the base rate</source>
        <translation>Ouvrir le taux de base</translation>
    </message>
    <message>
        <source>Add what was said</source>
        <translation>Ajouter ce qui a été dit</translation>
    </message>
    <message>
        <source>A statement with its source and its grade. It moves the figure by how far it surprises.</source>
        <translation>Une déclaration, avec sa source et sa cotation. Elle déplace le résultat à proportion de la surprise.</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Ajouter une prise de position</translation>
    </message>
</context>
<context>
    <name>ForecastForm</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>How it will be decided, so that nobody can argue</source>
        <translation>Comment trancher, sans contestation possible</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>by</source>
        <translation>d’ici au</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
</context>
<context>
    <name>ForecastsView</name>
    <message>
        <source>Forecasts — frozen, decided, scored</source>
        <translation>Prévisions — figées, tranchées, évaluées</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Prévisions</translation>
    </message>
    <message>
        <source>It came true</source>
        <translation>Elle s’est réalisée</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Elle ne s’est pas réalisée</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Freezing keeps {likelihood} ({range}) as of {day}, with every lever as it stands.</source>
        <translation>Figer conserve {likelihood} ({range}) au {day}, avec chaque levier où il est.</translation>
    </message>
    <message>
        <source>There is no basis yet for a forecast.</source>
        <translation>La base est encore insuffisante pour une prévision.</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>90&#x202f;% range</source>
        <translation>Fourch. 90&#x202f;%</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Brier</source>
        <translation>Brier</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Came true</source>
        <translation>Réalisée</translation>
    </message>
    <message>
        <source>Did not</source>
        <translation>Non réalisée</translation>
    </message>
    <message>
        <source>No forecast yet. Say above how it will be decided, then freeze it: that keeps the figure and all it rests on, to be scored once it is known what happened.</source>
        <translation>Aucune prévision pour l’instant. Dire ci-dessus comment elle sera tranchée, puis la figer&#xa0;: le chiffre et tout ce qui le fonde sont conservés, pour être évalués une fois l’issue connue.</translation>
    </message>
    <message>
        <source>None has been decided yet.</source>
        <translation>Aucune n’a encore été tranchée.</translation>
    </message>
    <message numerus="yes">
        <source>%n forecast(s) decided.</source>
        <translation>
            <numerusform>%n prévision tranchée.</numerusform>
            <numerusform>%n prévisions tranchées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean Brier score {score}; 0 is perfect, always saying 50 % scores {even}.</source>
        <translation>Score de Brier moyen {score}&#x202f;; 0 est parfait, dire toujours 50&#x202f;% donne {even}.</translation>
    </message>
    <message>
        <source>Mean log score {score}.</source>
        <translation>Score logarithmique moyen {score}.</translation>
    </message>
    <message>
        <source>Mean ranked probability score of the responses {score}, 0 to 3.</source>
        <translation>Score moyen de probabilité ordonnée des réponses {score}, de 0 à 3.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them made in hindsight.</source>
        <translation>
            <numerusform>Dont %n faite après coup.</numerusform>
            <numerusform>Dont %n faites après coup.</numerusform>
        </translation>
    </message>
    <message>
        <source>No forecast is chosen.</source>
        <translation>Aucune prévision n’est choisie.</translation>
    </message>
    <message>
        <source>{party}: {choice}</source>
        <extracomment>A party and what it answered, as far as that is known.</extracomment>
        <translation>{party}&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Freeze a forecast</source>
        <translation>Figer une prévision</translation>
    </message>
    <message>
        <source>Decide a forecast</source>
        <translation>Trancher une prévision</translation>
    </message>
    <message>
        <source>Open a forecast again</source>
        <translation>Rouvrir une prévision</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Change “{field}” of “{part}”</source>
        <translation>Modifier «&#xa0;{field}&#xa0;» de «&#xa0;{part}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>The guide is written in English for now.</source>
        <translation>Le guide est rédigé en anglais pour l’instant.</translation>
    </message>
    <message>
        <source>No page has this.</source>
        <translation>Aucune page ne contient cela.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>No basis yet</source>
        <translation>Base insuffisante</translation>
    </message>
    <message>
        <source>90&#x202f;% range {range}</source>
        <translation>Fourchette à 90&#x202f;% {range}</translation>
    </message>
</context>
<context>
    <name>HeadlineBar</name>
    <message>
        <source>Likelihood a truce is agreed</source>
        <translation>Probabilité qu’une trêve soit conclue</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Situation au {day}</translation>
    </message>
</context>
<context>
    <name>HeadlineView</name>
    <message>
        <source>Likelihood a truce is agreed</source>
        <translation>Probabilité qu’une trêve soit conclue</translation>
    </message>
    <message>
        <source>Thick mark: now, {now}</source>
        <translation>Trait épais&#xa0;: valeur actuelle, {now}</translation>
    </message>
    <message>
        <source>Thin mark: “{name}”, {pinned}</source>
        <translation>Trait fin&#xa0;: «&#xa0;{name}&#xa0;», {pinned}</translation>
    </message>
    <message>
        <source>Thin mark: baseline, {pinned}</source>
        <translation>Trait fin&#xa0;: situation de référence, {pinned}</translation>
    </message>
    <message>
        <source>Band: 90&#x202f;% range now</source>
        <translation>Bande&#xa0;: fourchette actuelle à 90&#x202f;%</translation>
    </message>
    <message>
        <source>Against “{name}”</source>
        <translation>Écart à «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>Écart à la référence</translation>
    </message>
    <message>
        <source>As offered</source>
        <translation>En l’état</translation>
    </message>
    <message>
        <source>At least with conditions</source>
        <translation>Au moins sous conditions</translation>
    </message>
    <message>
        <source>Without the positions</source>
        <translation>Sans les prises de position</translation>
    </message>
    <message>
        <source>Agreed is not held.</source>
        <translation>Conclue ne veut pas dire tenue.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>Holder</name>
    <message>
        <source>{who} has taken this case over: saving asks first</source>
        <translation>{who} a repris la main sur ce dossier&#xa0;: confirmation à l’enregistrement</translation>
    </message>
    <message>
        <source>Somebody has this case open</source>
        <translation>Quelqu’un a ouvert ce dossier</translation>
    </message>
    <message>
        <source>{file}

{who} works on it. Saving here puts your case in the place of theirs.</source>
        <translation>{file}

{who} y travaille. Enregistrer ici remplace son dossier par celui-ci.</translation>
    </message>
    <message>
        <source>{file}

{who} had it open, and that program has ended. Saving here puts your case in the place of theirs.</source>
        <translation>{file}

{who} l’avait ouvert, et ce programme est terminé. Enregistrer ici remplace son dossier par celui-ci.</translation>
    </message>
    <message>
        <source>Save here all the same</source>
        <translation>Enregistrer ici malgré tout</translation>
    </message>
    <message>
        <source>The folder does not answer: others are not told that you work on the case</source>
        <translation>Le répertoire ne répond pas&#xa0;: les autres ne sont pas avertis que ce dossier est ouvert ici</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Ouvrir une copie</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre la main</translation>
    </message>
    <message>
        <source>{file}

{who} had it open, and that program has ended. You can take it over.</source>
        <translation>{file}

{who} l’avait ouvert, et ce programme est terminé. La main peut être reprise.</translation>
    </message>
    <message>
        <source>{file}

{who} works on it. What both save would collide.</source>
        <translation>{file}

{who} y travaille. Les deux enregistrements entreraient en conflit.</translation>
    </message>
    <message>
        <source>This case was left open</source>
        <translation>Ce dossier est resté ouvert</translation>
    </message>
    <message>
        <source>Take the case over?</source>
        <translation>Reprendre la main sur le dossier&#x202f;?</translation>
    </message>
    <message>
        <source>Do so only if {who} does not work on it any more, such as after a crash of that computer. Whoever still does is asked before saving.</source>
        <translation>Seulement si {who} n’y travaille plus, par exemple après un arrêt brutal de cet ordinateur. Quiconque y travaille encore devra confirmer avant d’enregistrer.</translation>
    </message>
    <message>
        <source>Another window of this program</source>
        <translation>Une autre fenêtre de ce programme</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>{user} on {host}</source>
        <translation>{user} sur {host}</translation>
    </message>
    <message>
        <source>{user} on {host}, since {time},</source>
        <translation>{user} sur {host}, depuis le {time},</translation>
    </message>
</context>
<context>
    <name>InPlace</name>
    <message>
        <source>{name}, value</source>
        <translation>{name}, valeur</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>{name} goes from {low} to {high}.</source>
        <translation>{name} va de {low} à {high}.</translation>
    </message>
    <message>
        <source>Set “{name}” to {value}</source>
        <translation>Régler «&#xa0;{name}&#xa0;» à {value}</translation>
    </message>
</context>
<context>
    <name>InfluenceCurve</name>
    <message>
        <source>Acceptance goes from {low} with the lever at {minimum} to {high} at {maximum}.</source>
        <extracomment>The curve of an influence as a sentence.</extracomment>
        <translation>L’acceptation va de {low}, levier à {minimum}, à {high}, levier à {maximum}.</translation>
    </message>
</context>
<context>
    <name>InspectorForms</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Select a card, a lever, a link or a position to change it here.</source>
        <translation>Sélectionner une carte, un levier, un lien ou une prise de position pour le modifier ici.</translation>
    </message>
    <message>
        <source>Open the offer and the case</source>
        <translation>Ouvrir l’offre et le dossier</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>{label}: {text}</source>
        <extracomment>A name or a heading, then what is told of it.</extracomment>
        <translation>{label}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <extracomment>Two things told one after another.</extracomment>
        <translation>{first}&#x202f;; {second}</translation>
    </message>
</context>
<context>
    <name>JudgementButtons</name>
    <message>
        <source>All levers as in…</source>
        <translation>Tous les leviers comme dans…</translation>
    </message>
    <message>
        <source>The baseline</source>
        <translation>La situation de référence</translation>
    </message>
    <message>
        <source>What is being tried</source>
        <translation>Ce qui est à l’essai</translation>
    </message>
    <message>
        <source>Change the settings of the judgement of “{part}”</source>
        <translation>Modifier les réglages du jugement de «&#xa0;{part}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>JudgementSheet</name>
    <message>
        <source>Enter judgements</source>
        <translation>Saisir des jugements</translation>
    </message>
    <message>
        <source>Round {number}: your own judgement</source>
        <translation>Tour {number}&#xa0;: jugement individuel</translation>
    </message>
    <message>
        <source>Levers as in</source>
        <translation>Leviers comme dans</translation>
    </message>
    <message>
        <source>Levers as in: {choice}</source>
        <translation>Leviers comme dans&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Your name or a letter</source>
        <translation>Nom ou lettre</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Aucune réponse pour l’instant</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Everybody has answered</source>
        <translation>Tout le monde a répondu</translation>
    </message>
    <message>
        <source>Nobody sees your answer before all are shown together.</source>
        <translation>Aucune réponse n’est visible avant que toutes soient affichées ensemble.</translation>
    </message>
    <message>
        <source>Until then it is in memory only: closing the program would lose it.</source>
        <translation>D’ici là, elles ne sont qu’en mémoire&#xa0;: fermer le programme les perdrait.</translation>
    </message>
    <message>
        <source>{rule} {warning}</source>
        <translation>{rule} {warning}</translation>
    </message>
    <message>
        <source>An answer is begun and not handed in. Once more, and the sheet closes without it.</source>
        <translation>Une réponse est commencée et n’est pas remise. Une seconde fois, et la feuille se ferme sans elle.</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>la situation de référence</translation>
    </message>
    <message>
        <source>what is being tried</source>
        <translation>ce qui est à l’essai</translation>
    </message>
    <message>
        <source>Assume: {settings}.</source>
        <translation>Hypothèse&#xa0;: {settings}.</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) handed in</source>
        <translation>
            <numerusform>%n participant a remis sa réponse</numerusform>
            <numerusform>%n participants ont remis leur réponse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgementsView</name>
    <message>
        <source>Judgements — what the participants think</source>
        <translation>Jugements — ce qu’en pensent les participants</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Round {choice}</source>
        <translation>Tour {choice}</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Enter judgements…</source>
        <translation>Saisir des jugements…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Jugements</translation>
    </message>
    <message numerus="yes">
        <source>Show %n answer(s) together</source>
        <translation>
            <numerusform>Afficher %n réponse</numerusform>
            <numerusform>Afficher ensemble %n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>What is handed in cannot be kept on the disk: {reason}</source>
        <translation>Les réponses remises ne peuvent pas être conservées sur le disque&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Answers handed in before cannot be read: {file}</source>
        <translation>Les réponses remises auparavant ne peuvent pas être lues&#xa0;: {file}</translation>
    </message>
    <message>
        <source>These answers are about a party or a lever that the case no longer has, or does not have yet. Bring it back, or discard them.</source>
        <translation>Ces réponses portent sur une partie ou un levier que le dossier n’a plus, ou pas sur la même étendue. Rétablir l’élément, ou abandonner les réponses.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) handed in, not revealed, and without effect until then.</source>
        <translation>
            <numerusform>%n réponse remise, non dévoilée et sans effet jusque-là.</numerusform>
            <numerusform>%n réponses remises, non dévoilées et sans effet jusque-là.</numerusform>
        </translation>
    </message>
    <message>
        <source>{told} In memory only.</source>
        <translation>{told} En mémoire seulement.</translation>
    </message>
    <message>
        <source>Nobody has judged yet. Answers are entered one by one on a sheet that shows no figures, and are then shown together.</source>
        <translation>Personne n’a encore donné son jugement. Les réponses sont saisies une à une sur une feuille sans aucun chiffre, puis affichées ensemble.</translation>
    </message>
    <message>
        <source>At least with conditions. Filled dots: this round; hollow ones: the round before. Bar: the median; band: the middle half.</source>
        <translation>Au moins sous conditions. Points pleins&#xa0;: ce tour&#x202f;; points creux&#xa0;: le tour précédent. Barre&#xa0;: la médiane&#x202f;; bande&#xa0;: entre quartiles, soit la moitié centrale.</translation>
    </message>
    <message>
        <source>Triangle: the model, these judgements included.</source>
        <translation>Triangle&#xa0;: le modèle, ces jugements compris.</translation>
    </message>
    <message>
        <source>The model has no mark while levers stand elsewhere than in the judgements.</source>
        <translation>Le modèle n’est pas marqué tant que des leviers diffèrent de ceux des jugements.</translation>
    </message>
    <message numerus="yes">
        <source>{subject}: %n answer(s), median {median}, middle half {range}</source>
        <translation>
            <numerusform>{subject}&#xa0;: %n réponse, médiane {median}, quartiles {range}</numerusform>
            <numerusform>{subject}&#xa0;: %n réponses, médiane {median}, quartiles {range}</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>At least with conditions</source>
        <translation>Au moins sous conditions</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Middle half</source>
        <translation>Quartiles</translation>
    </message>
    <message>
        <source>Show judgements of round {number}</source>
        <translation>Afficher les jugements du tour {number}</translation>
    </message>
    <message>
        <source>Discard the answers?</source>
        <translation>Abandonner les réponses&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were handed in and nobody has seen them. They cannot be brought back.</source>
        <translation>
            <numerusform>%n réponse a été remise et personne ne l’a vue. Elle ne pourra pas être récupérée.</numerusform>
            <numerusform>%n réponses ont été remises et personne ne les a vues. Elles ne pourront pas être récupérées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Lose the answers?</source>
        <translation>Perdre les réponses&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were handed in, not revealed, and are in memory only.</source>
        <translation>
            <numerusform>%n réponse a été remise, n’est pas dévoilée et n’est qu’en mémoire.</numerusform>
            <numerusform>%n réponses ont été remises, ne sont pas dévoilées et ne sont qu’en mémoire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lose them</source>
        <translation>Les perdre</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Edits are not kept for recovery: switched off by policy</source>
        <translation>Récupération des modifications désactivée par une stratégie</translation>
    </message>
    <message>
        <source>Edits are kept for recovery in {folder}, by policy</source>
        <translation>Modifications conservées dans {folder}, par une stratégie</translation>
    </message>
    <message>
        <source>Recover edits?</source>
        <translation>Récupérer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>No earlier session has left edits that were not saved.</source>
        <translation>Aucune session précédente n’a laissé de modifications non enregistrées.</translation>
    </message>
</context>
<context>
    <name>LaddersView</name>
    <message>
        <source>Responses</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>no basis yet</source>
        <translation>base insuffisante</translation>
    </message>
    <message>
        <source>most likely: {response}</source>
        <translation>le plus probable&#xa0;: {response}</translation>
    </message>
    <message>
        <source>none stands out</source>
        <translation>aucune ne se détache</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>Between two answers that are equally likely.</extracomment>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>The language changes when Truceboard starts again</source>
        <translation>La langue changera au prochain démarrage de Truceboard</translation>
    </message>
    <message>
        <source>As the &amp;computer</source>
        <translation>Comme l’&amp;ordinateur</translation>
    </message>
</context>
<context>
    <name>LeftSessions</name>
    <message>
        <source>Discard these edits?</source>
        <translation>Abandonner ces modifications&#x202f;?</translation>
    </message>
    <message>
        <source>“{name}”: what was not saved is deleted for good.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: ce qui n’a pas été enregistré est supprimé définitivement.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>From the case as it was when last saved or opened to what was kept</source>
        <translation>Du dossier tel qu’il était au dernier enregistrement ou à l’ouverture à ce qui a été conservé</translation>
    </message>
    <message>
        <source>From {file} to what was kept</source>
        <translation>De {file} à ce qui a été conservé</translation>
    </message>
    <message>
        <source>The edits cannot be recovered</source>
        <translation>Les modifications ne peuvent pas être récupérées</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard it, or keep it for somebody who can look into it: {file}</source>
        <translation>Abandonnez-le, ou gardez-le pour quelqu’un qui puisse l’examiner&#xa0;: {file}</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>jamais enregistré</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>at a time that is not known</source>
        <translation>à un moment inconnu</translation>
    </message>
    <message>
        <source>{time}; does not answer now</source>
        <translation>{time}&#x202f;; ne répond pas pour l’instant</translation>
    </message>
    <message>
        <source>{time}, newer than the edits</source>
        <translation>{time}, plus récent que les modifications</translation>
    </message>
    <message>
        <source>{time}, changed since</source>
        <translation>{time}, changé depuis</translation>
    </message>
    <message>
        <source>It was never saved to a file.</source>
        <translation>Il n’a jamais été enregistré dans un fichier.</translation>
    </message>
    <message>
        <source>The saved case is {file}.</source>
        <translation>Le dossier enregistré est {file}.</translation>
    </message>
    <message>
        <source>Its disk or share does not answer: saving will ask for a place.</source>
        <translation>Son disque ou son partage ne répond pas&#xa0;: l’enregistrement demandera un autre emplacement.</translation>
    </message>
    <message>
        <source>It is not there any more; what it held comes back with the edits.</source>
        <translation>Il n’est plus là&#x202f;; son contenu revient avec les modifications.</translation>
    </message>
    <message>
        <source>It was written after these edits: see the differences before you save over it.</source>
        <translation>Il a été écrit après ces modifications&#xa0;: regardez les différences avant d’enregistrer par-dessus.</translation>
    </message>
    <message>
        <source>The edits are not in it.</source>
        <translation>Les modifications n’y sont pas.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Colours of the answers</source>
        <translation>Couleurs des réponses</translation>
    </message>
</context>
<context>
    <name>LeverRow</name>
    <message>
        <source>{value} ({label})</source>
        <translation>{value} ({label})</translation>
    </message>
    <message>
        <source>From {low} to {high}</source>
        <translation>De {low} à {high}</translation>
    </message>
    <message>
        <source>From ×0 (does not count) to ×2 (counts double)</source>
        <translation>De ×0 (ne compte pas) à ×2 (compte double)</translation>
    </message>
    <message>
        <source>Importance: {name}</source>
        <translation>Importance&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>Réinitialiser {name}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Pale knob: {value} in “{scenario}”, which is pinned</source>
        <translation>Curseur pâle&#xa0;: {value} dans «&#xa0;{scenario}&#xa0;», épinglé</translation>
    </message>
    <message>
        <source>Lock “{name}”</source>
        <translation>Verrouiller «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Locked: reset-all leaves it alone</source>
        <translation>Verrouillé&#xa0;: hors réinitialisation générale</translation>
    </message>
    <message>
        <source>Lock: keep it from reset-all</source>
        <translation>Verrouiller&#xa0;: hors réinitialisation générale</translation>
    </message>
    <message>
        <source>Set “{name}” to {value}</source>
        <translation>Régler «&#xa0;{name}&#xa0;» à {value}</translation>
    </message>
    <message>
        <source>Reset “{name}”</source>
        <translation>Réinitialiser «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Baseline: {value}</source>
        <translation>Situation de référence&#xa0;: {value}</translation>
    </message>
    <message>
        <source>This scenario: {value}</source>
        <translation>Ce scénario&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Show on the map, across</source>
        <translation>Afficher sur la carte, en abscisse</translation>
    </message>
    <message>
        <source>Show on the map, upward</source>
        <translation>Afficher sur la carte, en ordonnée</translation>
    </message>
    <message>
        <source>Unlock “{name}”</source>
        <translation>Déverrouiller «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>LeversPanel</name>
    <message>
        <source>Levers</source>
        <translation>Leviers</translation>
    </message>
    <message>
        <source>No levers yet. A lever is something that somebody can change, and how far.</source>
        <translation>Aucun levier pour l’instant. Un levier est ce que quelqu’un peut changer, et jusqu’où.</translation>
    </message>
    <message>
        <source>Importance of interests: {party}</source>
        <translation>Importance des intérêts&#xa0;: {party}</translation>
    </message>
</context>
<context>
    <name>LikelihoodPanel</name>
    <message>
        <source>Likelihood</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>What moves it most</source>
        <translation>Ce qui fait le plus bouger</translation>
    </message>
    <message>
        <source>lever at its lowest and highest, others held</source>
        <translation>levier au minimum et au maximum, les autres fixes</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>This must not be empty.</source>
        <translation>Ne peut pas rester vide.</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Link “{start}” to a card that is lit. Escape gives up.</source>
        <translation>Lier «&#xa0;{start}&#xa0;» à une carte éclairée. Échap pour renoncer.</translation>
    </message>
    <message>
        <source>Let go to link “{start}” to “{target}”.</source>
        <translation>Relâcher pour lier «&#xa0;{start}&#xa0;» à «&#xa0;{target}&#xa0;».</translation>
    </message>
    <message>
        <source>Link “{start}” to “{target}”, {number} of {count}? Enter or a click links, arrows go on, Escape gives up.</source>
        <translation>Lier «&#xa0;{start}&#xa0;» à «&#xa0;{target}&#xa0;», {number} sur {count}&#x202f;? Entrée ou clic pour lier, flèches pour continuer, Échap pour renoncer.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Levers</source>
        <translation>Leviers</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rétablir&#xa0;: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>{title} (read-only)</source>
        <translation>{title} (lecture seule)</translation>
    </message>
    <message>
        <source>{title}[*] — Truceboard</source>
        <translation>{title}[*] — Truceboard</translation>
    </message>
    <message>
        <source>Reset all levers to the baseline</source>
        <translation>Réinitialiser tous les leviers à la situation de référence</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>What-if map</source>
        <translation>Carte des hypothèses</translation>
    </message>
    <message>
        <source>Lever across</source>
        <translation>Levier en abscisse</translation>
    </message>
    <message>
        <source>Across: {choice}</source>
        <translation>Abscisse&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Lever upward</source>
        <translation>Levier en ordonnée</translation>
    </message>
    <message>
        <source>Up: {choice}</source>
        <translation>Ordonnée&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>What-if map; arrows move the cross-hair, X and Y choose the levers</source>
        <translation>Carte des hypothèses&#x202f;; les flèches déplacent la croix, X et Y choisissent les leviers</translation>
    </message>
    <message>
        <source>The lever across (X)</source>
        <translation>Le levier en abscisse (X)</translation>
    </message>
    <message>
        <source>The lever upward (Y)</source>
        <translation>Le levier en ordonnée (Y)</translation>
    </message>
    <message>
        <source>A map needs two levers: things that somebody can change, and how far.</source>
        <translation>Une carte demande deux leviers&#xa0;: ce que quelqu’un peut changer, et jusqu’où.</translation>
    </message>
    <message>
        <source>Pale cross: {x} and {y} in “{scenario}”, which is pinned</source>
        <translation>Croix pâle&#xa0;: {x} et {y} dans «&#xa0;{scenario}&#xa0;», épinglé</translation>
    </message>
    <message>
        <source>{across} at {x}, {up} at {y}: {here}. Over the map from {low} to {high}.</source>
        <translation>{across} à {x}, {up} à {y}&#xa0;: {here}. Sur la carte, de {low} à {high}.</translation>
    </message>
    <message>
        <source>{up} ↓  {across} →</source>
        <translation>{up} ↓  {across} →</translation>
    </message>
    <message>
        <source>Set “{lever}” to {value}</source>
        <translation>Régler «&#xa0;{lever}&#xa0;» à {value}</translation>
    </message>
    <message>
        <source>Set “{across}” to {x} and “{up}” to {y}</source>
        <translation>Régler «&#xa0;{across}&#xa0;» à {x} et «&#xa0;{up}&#xa0;» à {y}</translation>
    </message>
</context>
<context>
    <name>MarkingEditor</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Another marking…</source>
        <translation>Autre mention…</translation>
    </message>
    <message>
        <source>Text of the marking</source>
        <translation>Texte de la mention</translation>
    </message>
    <message>
        <source>Write what the marking says.</source>
        <translation>Écrire le texte de la mention.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer so&amp;us…</translation>
    </message>
    <message>
        <source>Rever&amp;t…</source>
        <translation>Re&amp;venir au dossier enregistré…</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>Ver&amp;sions…</translation>
    </message>
    <message>
        <source>Recover e&amp;dits…</source>
        <translation>Récu&amp;pérer des modifications…</translation>
    </message>
    <message>
        <source>&amp;Compare with a file…</source>
        <translation>&amp;Comparer à un fichier…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Reset &amp;all levers</source>
        <translation>Réinitialiser &amp;tous les leviers</translation>
    </message>
    <message>
        <source>&amp;Arrange the board</source>
        <translation>&amp;Ranger le tableau</translation>
    </message>
    <message>
        <source>&amp;Fit the board</source>
        <translation>Ca&amp;drer le tableau</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus p&amp;etit</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Board and headline only</source>
        <translation>&amp;Tableau et résultat seuls</translation>
    </message>
    <message>
        <source>&amp;About this case</source>
        <translation>À &amp;propos de ce dossier</translation>
    </message>
    <message>
        <source>&amp;Back to the case’s own day</source>
        <translation>&amp;Revenir à la date du dossier</translation>
    </message>
    <message>
        <source>&amp;Update the scenario</source>
        <translation>&amp;Mettre à jour le scénario</translation>
    </message>
    <message>
        <source>Save as &amp;new scenario…</source>
        <translation>Enregistrer comme &amp;nouveau scénario…</translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>A&amp;bandonner les modifications</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>&amp;Welcome page</source>
        <translation>Page d’&amp;accueil</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Reference cards…</source>
        <translation>Fiches de &amp;référence…</translation>
    </message>
    <message>
        <source>&amp;About Truceboard</source>
        <translation>À &amp;propos de Truceboard</translation>
    </message>
    <message>
        <source>Open or collapse: {panel}</source>
        <translation>Ouvrir ou replier&#xa0;: {panel}</translation>
    </message>
    <message>
        <source>US &amp;ICD 203</source>
        <translation>&amp;ICD 203 (États-Unis)</translation>
    </message>
    <message>
        <source>UK &amp;PHIA</source>
        <translation>&amp;PHIA (Royaume-Uni)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste é&amp;levé</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>{entry} (switched off by policy)</source>
        <translation>{entry} (désactivé par une stratégie)</translation>
    </message>
    <message>
        <source>A policy of this computer does not allow this language.</source>
        <translation>Une stratégie de cet ordinateur n’autorise pas cette langue.</translation>
    </message>
    <message>
        <source>{menu}: {entry}</source>
        <extracomment>An entry of a menu and the menu it is in, such as Colours: Dark.</extracomment>
        <translation>{menu}&#xa0;: {entry}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Yardstick</source>
        <translation>Échelle &amp;verbale</translation>
    </message>
    <message>
        <source>O&amp;pen or collapse</source>
        <translation>&amp;Ouvrir ou réduire</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>MovesView</name>
    <message>
        <source>What moves it — how far each lever can take the likelihood</source>
        <translation>Ce qui fait bouger — jusqu’où chaque levier peut porter la probabilité</translation>
    </message>
    <message>
        <source>Each lever at its lowest and at its highest value, without its own uncertainty, all others held where they are; each importance at 0 and at 2; each party’s conditions not met at all and all met. Press a row to go to its slider.</source>
        <translation>Chaque levier à son minimum et à son maximum, sans son incertitude propre, tous les autres fixes&#x202f;; chaque importance à 0 et à 2&#x202f;; les conditions de chaque partie, aucune puis toutes remplies. Cliquer sur une ligne mène à son curseur.</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Levier</translation>
    </message>
    <message>
        <source>At lowest</source>
        <translation>Au minimum</translation>
    </message>
    <message>
        <source>At highest</source>
        <translation>Au maximum</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Amplitude</translation>
    </message>
    <message>
        <source>Being worked out: the swings follow when the sliders rest.</source>
        <translation>Calcul en cours&#xa0;: les amplitudes suivent dès que les curseurs s’arrêtent.</translation>
    </message>
    <message>
        <source>Conditions met: {party}</source>
        <translation>Conditions remplies&#xa0;: {party}</translation>
    </message>
    <message>
        <source>Importance: {interest}</source>
        <translation>Importance&#xa0;: {interest}</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Levers stand at the left: what somebody can change, and how far. They pull at interests, and interests at the parties.</source>
        <translation>À gauche, les leviers&#xa0;: ce que quelqu’un peut changer, et jusqu’où. Ils agissent sur les intérêts, et les intérêts sur les parties.</translation>
    </message>
    <message>
        <source>Interests stand before each party: what it wants or fears, so that it accepts or refuses.</source>
        <translation>Devant chaque partie, ses intérêts&#xa0;: ce qu’elle veut ou craint, et qui la fait accepter ou refuser.</translation>
    </message>
    <message>
        <source>No lever moves an interest yet. Drag from a lever’s edge to an interest, or add an influence.</source>
        <translation>Aucun levier n’agit encore sur un intérêt. Tirer du bord d’un levier vers un intérêt, ou ajouter une influence.</translation>
    </message>
    <message>
        <source>No basis yet: each party needs a position, a judgement, or a note on what its base rate rests on.</source>
        <translation>Base insuffisante&#xa0;: chaque partie doit avoir une prise de position, un jugement ou une note sur ce qui fonde son taux de base.</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>This must not be empty.</source>
        <translation>Ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“{text}” is not a percentage from {least} to {most}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un pourcentage de {least} à {most}.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>This case cannot be opened</source>
        <translation>Ce dossier ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>{file}

The case that is open stays as it is. Correct the file, or ask its author for it again.</source>
        <translation>{file}

Le dossier ouvert reste tel quel. Corriger le fichier, ou le redemander à son auteur.</translation>
    </message>
    <message>
        <source>Nothing was opened</source>
        <translation>Rien n’a été ouvert</translation>
    </message>
    <message>
        <source>{file}

Its disk or share has not answered. The case that is open stays as it is. Try again when the share is back, or open a copy from another place.</source>
        <translation>{file}

Son disque ou son partage n’a pas répondu. Le dossier ouvert reste tel quel. Réessayer quand le partage sera de retour, ou ouvrir une copie placée ailleurs.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Chan&amp;ge the value</source>
        <translation>C&amp;hanger la valeur</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Part</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>{kind} {name}, {value}</source>
        <extracomment>A line of the outline as a screen reader says it.</extracomment>
        <translation>{kind} {name}, {value}</translation>
    </message>
    <message>
        <source>{kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>This value cannot be used</source>
        <translation>Cette valeur ne convient pas</translation>
    </message>
    <message>
        <source>Set “{part}” to {value}</source>
        <translation>Régler «&#xa0;{part}&#xa0;» à {value}</translation>
    </message>
    <message>
        <source>{name} goes from {low} to {high}.</source>
        <translation>{name} va de {low} à {high}.</translation>
    </message>
</context>
<context>
    <name>OutsideStrip</name>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>Charger l’autre</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Réenregistrer</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Somebody else has changed the file of this case.</source>
        <translation>Quelqu’un d’autre a modifié le fichier de ce dossier.</translation>
    </message>
    <message>
        <source>The file was moved, renamed or deleted: the case is only in this window now.</source>
        <translation>Le fichier a été déplacé, renommé ou supprimé&#xa0;: le dossier n’est plus que dans cette fenêtre.</translation>
    </message>
    <message>
        <source>The disk or share does not answer: the case is only in this window now.</source>
        <translation>Le disque ou le partage ne répond pas&#xa0;: le dossier n’est plus que dans cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>The offer</source>
        <translation>L’offre</translation>
    </message>
    <message>
        <source>What each side would have to do, one sentence each.</source>
        <translation>Ce que chaque camp devrait faire, une phrase par clause.</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Ajouter une clause</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Le dossier</translation>
    </message>
    <message>
        <source>Open its answer, base rate and interests</source>
        <translation>Ouvrir sa réponse, son taux de base et ses intérêts</translation>
    </message>
    <message>
        <source>It has to answer the offer</source>
        <translation>Doit répondre à l’offre</translation>
    </message>
    <message>
        <source>What this actor can move: a term, an inducement, a pressure.</source>
        <translation>Ce que cet acteur peut faire bouger&#xa0;: une clause, une incitation, une pression.</translation>
    </message>
    <message>
        <source>Add a lever</source>
        <translation>Ajouter un levier</translation>
    </message>
    <message>
        <source>Why this party would say yes or no.</source>
        <translation>Pourquoi cette partie dirait oui ou non.</translation>
    </message>
    <message>
        <source>Add an interest</source>
        <translation>Ajouter un intérêt</translation>
    </message>
    <message>
        <source>What its yes depends on, and the lever that would meet it.</source>
        <translation>Ce dont dépend son oui, et le levier qui y répondrait.</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Parties whose answer counts for this one.</source>
        <translation>Les parties dont la réponse compte pour celle-ci.</translation>
    </message>
    <message>
        <source>Add a linkage</source>
        <translation>Ajouter une interdépendance</translation>
    </message>
    <message>
        <source>Add a value in time</source>
        <translation>Ajouter une valeur datée</translation>
    </message>
    <message>
        <source>No lever moves it yet.</source>
        <translation>Aucun levier n’agit encore sur lui.</translation>
    </message>
    <message>
        <source>Add an influence</source>
        <translation>Ajouter une influence</translation>
    </message>
    <message>
        <source>The source, for everything that rests on it</source>
        <translation>La source, pour tout ce qui s’appuie sur elle</translation>
    </message>
    <message>
        <source>Let another source take its place…</source>
        <translation>La remplacer par une autre source…</translation>
    </message>
</context>
<context>
    <name>PartBox</name>
    <message>
        <source>Fold {part}</source>
        <translation>Replier {part}</translation>
    </message>
    <message>
        <source>Unfold {part}</source>
        <translation>Déplier {part}</translation>
    </message>
    <message>
        <source>Move {part} up</source>
        <translation>Monter {part}</translation>
    </message>
    <message>
        <source>Move {part} down</source>
        <translation>Descendre {part}</translation>
    </message>
    <message>
        <source>Duplicate {part}</source>
        <translation>Dupliquer {part}</translation>
    </message>
    <message>
        <source>Delete {part}</source>
        <translation>Supprimer {part}</translation>
    </message>
</context>
<context>
    <name>PartLink</name>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>PathForm</name>
    <message>
        <source>Likelihood</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>Target likelihood</source>
        <translation>Probabilité visée</translation>
    </message>
    <message>
        <source>Whose levers</source>
        <translation>Leviers de qui</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s)</source>
        <translation>
            <numerusform>%n détenteur</numerusform>
            <numerusform>%n détenteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Levers of: {holders}</source>
        <translation>Leviers de&#xa0;: {holders}</translation>
    </message>
</context>
<context>
    <name>PathLevers</name>
    <message>
        <source>Has no cost</source>
        <translation>Sans coût</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Decided on the battlefield</source>
        <translation>Se décide sur le terrain</translation>
    </message>
    <message>
        <source>Domestic politics</source>
        <translation>Politique intérieure</translation>
    </message>
    <message>
        <source>Held by a party whose answer is sought</source>
        <translation>Détenu par une partie dont la réponse est recherchée</translation>
    </message>
    <message>
        <source>Its holder was not chosen</source>
        <translation>Son détenteur n’a pas été choisi</translation>
    </message>
    <message>
        <source>Moves the likelihood too little</source>
        <translation>Déplace trop peu la probabilité</translation>
    </message>
    <message>
        <source>May move</source>
        <translation>Peut bouger</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Détenteur</translation>
    </message>
    <message>
        <source>Cost, full range</source>
        <translation>Coût maximal</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>Ne bouge pas</translation>
    </message>
</context>
<context>
    <name>PathsView</name>
    <message>
        <source>Paths — which few moves would reach a target</source>
        <translation>Chemins — peu de mouvements pour atteindre une cible</translation>
    </message>
    <message>
        <source>Packages of moves</source>
        <translation>Ensembles de mouvements</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Keep as scenario…</source>
        <translation>Garder comme scénario…</translation>
    </message>
    <message>
        <source>Levers that may move</source>
        <translation>Leviers pouvant bouger</translation>
    </message>
    <message>
        <source>Paths are made of moves of levers, and there is none yet: something that somebody can change, and how far.</source>
        <translation>Les chemins sont faits de mouvements de leviers, et il n’y en a pas encore&#xa0;: ce que quelqu’un peut changer, et jusqu’où.</translation>
    </message>
    <message>
        <source>Searched where the levers stood before; looked for anew once the slider rests.</source>
        <translation>Recherche faite pour l’ancienne position des leviers&#x202f;; reprise dès que le curseur s’arrête.</translation>
    </message>
    <message>
        <source>The likelihood is there already, at {now}; no move is needed.</source>
        <translation>La probabilité y est déjà, à {now}&#x202f;; aucun mouvement n’est nécessaire.</translation>
    </message>
    <message>
        <source>No lever may move. Tick some below, or choose other holders.</source>
        <translation>Aucun levier ne peut bouger. En cocher ci-dessous, ou choisir d’autres détenteurs.</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln set(s) of at most three moves gets there; the nearest comes to {closest}.</source>
        <translation>
            <numerusform>%Ln ensemble d’au plus trois mouvements n’y parvient pas&#x202f;; le plus proche arrive à {closest}.</numerusform>
            <numerusform>Aucun des %Ln ensembles d’au plus trois mouvements n’y parvient&#x202f;; le plus proche arrive à {closest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cheapest of %Ln set(s) of at most three moves from {now} on. They describe the model; they advise nobody.</source>
        <translation>
            <numerusform>Le moins coûteux de %Ln ensemble d’au plus trois mouvements à partir de {now}. Il décrit le modèle&#x202f;; il ne conseille personne.</numerusform>
            <numerusform>Les moins coûteux des %Ln ensembles d’au plus trois mouvements à partir de {now}. Ils décrivent le modèle&#x202f;; ils ne conseillent personne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>90&#x202f;% range</source>
        <translation>Fourch. 90&#x202f;%</translation>
    </message>
    <message>
        <source>{lever} {before} → {after}</source>
        <extracomment>A lever and its values before and after a move: US-Russia ties 70 → 100.</extracomment>
        <translation>{lever} {before} → {after}</translation>
    </message>
    <message>
        <source>No package is chosen.</source>
        <translation>Aucun ensemble n’est choisi.</translation>
    </message>
    <message>
        <source>{party}, at least with conditions: {before} → {after}.</source>
        <translation>{party}, au moins sous conditions&#xa0;: {before} → {after}.</translation>
    </message>
    <message>
        <source>{effect} Pulled away through: {interests}.</source>
        <translation>{effect} Éloignée par&#xa0;: {interests}.</translation>
    </message>
    <message>
        <source>Try {moves}</source>
        <translation>Essayer {moves}</translation>
    </message>
    <message>
        <source>“{lever}” at {value}</source>
        <extracomment>A move in the list of steps: “US-Russia ties” at 100.</extracomment>
        <translation>«&#xa0;{lever}&#xa0;» à {value}</translation>
    </message>
    <message>
        <source>Keep as scenario</source>
        <translation>Garder comme scénario</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Nom du scénario</translation>
    </message>
    <message>
        <source>Keep “{name}”</source>
        <translation>Garder «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Unlock “{lever}”</source>
        <translation>Déverrouiller «&#xa0;{lever}&#xa0;»</translation>
    </message>
    <message>
        <source>Lock “{lever}”</source>
        <translation>Verrouiller «&#xa0;{lever}&#xa0;»</translation>
    </message>
    <message>
        <source>Set the cost of “{lever}”</source>
        <translation>Fixer le coût de «&#xa0;{lever}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>PercentPair</name>
    <message>
        <source>“{text}” is not a percentage from {least} to {most}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un pourcentage de {least} à {most}.</translation>
    </message>
</context>
<context>
    <name>PositionStrip</name>
    <message>
        <source>Grade…</source>
        <translation>Coter…</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>Source…</translation>
    </message>
    <message>
        <source>Choose a position to see it in full.</source>
        <translation>Choisir une prise de position pour la voir en entier.</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Note&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Réintégrer</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Set aside: it stays on the board but is no evidence.</source>
        <translation>Écartée&#xa0;: reste sur le tableau, mais ne compte pas.</translation>
    </message>
    <message>
        <source>About no party’s answer: on the board, but no evidence.</source>
        <translation>Ne porte sur la réponse d’aucune partie&#xa0;: sur le tableau, mais ne compte pas.</translation>
    </message>
    <message>
        <source>Not known yet on this day.</source>
        <translation>Pas encore connue à cette date.</translation>
    </message>
    <message>
        <source>Working out what the model expected…</source>
        <translation>Calcul de ce que le modèle attendait…</translation>
    </message>
    <message>
        <source>Said {said}; the model expected {expected} that day; weight {weight}.</source>
        <translation>Dit {said}&#x202f;; le modèle attendait {expected} ce jour-là&#x202f;; poids {weight}.</translation>
    </message>
    <message>
        <source>{figures} As the model expected: it hardly moves the likelihood.</source>
        <translation>{figures} Comme le modèle l’attendait&#xa0;: ne déplace guère la probabilité.</translation>
    </message>
    <message>
        <source>{figures} It pulls the other way: it taught more about its channel than about today.</source>
        <translation>{figures} Effet inverse&#xa0;: en apprend plus sur son canal que sur la situation du jour.</translation>
    </message>
</context>
<context>
    <name>QtDialogs</name>
    <message>
        <source>Save changes?</source>
        <translation>Enregistrer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved. Without saving, they are lost.</source>
        <translation>«&#xa0;{name}&#xa0;» contient des modifications non enregistrées. Sans enregistrement, elles sont perdues.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Truceboard cases (*.truce);;All files (*)</source>
        <translation>Dossiers Truceboard (*.truce);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save case as</source>
        <translation>Enregistrer le dossier sous</translation>
    </message>
    <message>
        <source>Truceboard cases (*.truce)</source>
        <translation>Dossiers Truceboard (*.truce)</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Importer un tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux (*.csv *.xlsx *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export a table</source>
        <translation>Exporter un tableau</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Ouvrir cette adresse dans le navigateur&#x202f;?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>The last action could not be finished, because of a fault in the program.</source>
        <translation>La dernière action n’a pas pu aboutir, en raison d’une erreur du programme.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Une erreur s’est produite</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>{party}: how likely is a yes, at least with conditions, if it had to answer on {day}?</source>
        <translation>{party}&#xa0;: quelle est la probabilité d’un oui, au moins sous conditions, si la réponse devait être donnée le {day}&#x202f;?</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Degré de certitude</translation>
    </message>
    <message>
        <source>Sure: {choice}</source>
        <translation>Certitude&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>more than usual</source>
        <translation>plus que d’habitude</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
    <message>
        <source>less than usual</source>
        <translation>moins que d’habitude</translation>
    </message>
    <message>
        <source>Because… (may stay empty)</source>
        <translation>Parce que… (facultatif)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Base rate</source>
        <translation>Taux de base</translation>
    </message>
    <message>
        <source>Positions ({count})</source>
        <translation>Prises de position ({count})</translation>
    </message>
    <message>
        <source>Judgements ({count})</source>
        <translation>Jugements ({count})</translation>
    </message>
    <message>
        <source>Linked parties</source>
        <translation>Parties liées</translation>
    </message>
    <message>
        <source>{party} likely to accept</source>
        <translation>{party}&#xa0;: acceptation probable</translation>
    </message>
    <message>
        <source>{party} unlikely to accept</source>
        <translation>{party}&#xa0;: acceptation improbable</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Recent files and preferences are not kept: {reason}</source>
        <translation>Les fichiers récents et les préférences ne sont pas conservés&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>No recent cases</source>
        <translation>Aucun dossier récent</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Cannot be reached now — {folder}</source>
        <extracomment>Below the name of a recent file that is greyed: why, and its folder.</extracomment>
        <translation>Inaccessible pour l’instant — {folder}</translation>
    </message>
    <message>
        <source>Keep {file} in the list</source>
        <translation>Garder {file} dans la liste</translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message>
        <source>Your case and theirs</source>
        <translation>Ce dossier et l’autre version</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) differ</source>
        <translation>
            <numerusform>%n élément diffère</numerusform>
            <numerusform>%n éléments diffèrent</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what to take from theirs: one step, which can be undone. The rest stays as you have it, and the next save puts it in the place of theirs. Theirs is then kept under File &gt; Versions.</source>
        <translation>Cocher ce qui est à prendre dans l’autre version&#xa0;: une seule étape, qui peut être annulée. Le reste demeure tel qu’ici, et le prochain enregistrement remplace l’autre version, conservée alors sous Fichier &gt; Versions.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ma version</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>Take ticked items</source>
        <translation>Prendre les éléments cochés</translation>
    </message>
    <message>
        <source>Load all of theirs</source>
        <translation>Charger toute l’autre version</translation>
    </message>
    <message>
        <source>Keep both…</source>
        <translation>Garder les deux…</translation>
    </message>
    <message>
        <source>Save yours over theirs</source>
        <translation>Enregistrer par-dessus l’autre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>them</source>
        <translation>ailleurs</translation>
    </message>
    <message>
        <source>both</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Take over what somebody else has changed</source>
        <translation>Reprendre ce que quelqu’un d’autre a modifié</translation>
    </message>
    <message>
        <source>These items do not fit into your case by themselves</source>
        <translation>Ces éléments ne trouvent pas leur place à eux seuls dans le dossier</translation>
    </message>
    <message>
        <source>Tick what they refer to as well, or tick less.</source>
        <translation>Cocher aussi ce à quoi ils renvoient, ou en cocher moins.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
</context>
<context>
    <name>ReferenceCard</name>
    <message>
        <source>Note this in the base-rate note</source>
        <translation>Noter dans la note du taux de base</translation>
    </message>
    <message>
        <source>Note in the base-rate note: {figure}</source>
        <translation>Noter dans la note du taux de base&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
</context>
<context>
    <name>ReferenceCards</name>
    <message>
        <source>Reference cards: what others have counted</source>
        <translation>Fiches de référence&#xa0;: ce que d’autres ont compté</translation>
    </message>
    <message>
        <source>Note a reference in the base rate of “{party}”</source>
        <translation>Noter une référence dans le taux de base de «&#xa0;{party}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ReferenceCardsDialog</name>
    <message>
        <source>Reference cards</source>
        <translation>Fiches de référence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Who has to answer the offer is a party. For another role, delete its place under “Parties” first.</source>
        <translation>Qui doit répondre à l’offre est une partie. Pour un autre rôle, supprimer d’abord sa place sous «&#xa0;Parties&#xa0;».</translation>
    </message>
    <message>
        <source>{kind} “{name}”: {problem}</source>
        <extracomment>Something is wrong in another part of the case: its kind, its name, what is wrong.</extracomment>
        <translation>{kind} «&#xa0;{name}&#xa0;»&#xa0;: {problem}</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>set aside</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>comme attendu</translation>
    </message>
    <message>
        <source>{points} points</source>
        <extracomment>Percentage points with their sign, such as +1.3 points.</extracomment>
        <translation>{points} pt</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>About no party ({count})</source>
        <translation>Sur aucune partie ({count})</translation>
    </message>
    <message>
        <source>{group} ({count})</source>
        <translation>{group} ({count})</translation>
    </message>
    <message>
        <source>{log_odds} log-odds, {points}</source>
        <translation>{log_odds} logit, {points}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Prise de position</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Cote</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Pull, log-odds</source>
        <translation>Effet, en logit</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>What was said less what the model expected that day, in log-odds</source>
        <translation>Ce qui a été dit, moins ce que le modèle attendait ce jour-là, en logit</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Positions — the register of what was said</source>
        <translation>Prises de position — le registre de ce qui a été dit</translation>
    </message>
    <message>
        <source>Show all positions</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No position passes the filters.</source>
        <translation>Aucune prise de position ne correspond aux filtres.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the positions</source>
        <translation>Filtrer les prises de position</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Party: {choice}</source>
        <translation>Partie&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Channel: {choice}</source>
        <translation>Canal&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Cotation</translation>
    </message>
    <message>
        <source>Grade: {choice}</source>
        <translation>Cotation&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>Group: {choice}</source>
        <translation>Groupes&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>Coter…</translation>
    </message>
    <message>
        <source>Show the source…</source>
        <translation>Afficher la source…</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Copier comme image</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the view</source>
        <translation>Copier la vue</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Prise de position</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Ajouter une prise de position</translation>
    </message>
    <message>
        <source>Nobody has said anything yet. A position is one statement: who made it, on which day, about whose answer, and how far it can be relied on.</source>
        <translation>Personne n’a encore rien dit. Une prise de position est une déclaration&#xa0;: qui l’a faite, quel jour, sur la réponse de qui, et dans quelle mesure on peut s’y fier.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>about whom</source>
        <translation>partie visée</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>orientation</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n prise de position</numerusform>
            <numerusform>%n prises de position</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Réintégrer</translation>
    </message>
    <message>
        <source>Count “{speaker}” again</source>
        <translation>Réintégrer «&#xa0;{speaker}&#xa0;»</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Why should it not count as evidence?</source>
        <translation>Pourquoi ne devrait-elle pas être prise en compte&#x202f;?</translation>
    </message>
    <message>
        <source>Set “{speaker}” aside</source>
        <translation>Écarter «&#xa0;{speaker}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Source (%n position(s) rest on it)</source>
        <translation>
            <numerusform>Source (%n prise de position s’appuie sur elle)</numerusform>
            <numerusform>Source (%n prises de position s’appuient sur elle)</numerusform>
        </translation>
    </message>
    <message>
        <source>What it reports</source>
        <translation>Ce qu’elle rapporte</translation>
    </message>
    <message>
        <source>Grade the source “{source}” {grade}</source>
        <translation>Coter {grade} la source «&#xa0;{source}&#xa0;»</translation>
    </message>
    <message>
        <source>Grade “{speaker}” {grade}</source>
        <translation>Coter {grade} «&#xa0;{speaker}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>was {before}</source>
        <translation>était {before}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What is wrong or changes</source>
        <translation>Erreurs ou changements</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Saved, with a remark</source>
        <translation>Enregistré, avec une remarque</translation>
    </message>
    <message>
        <source>Save in the present version of the format?</source>
        <translation>Enregistrer dans la version actuelle du format&#x202f;?</translation>
    </message>
    <message>
        <source>{file}

This file is in version {older} of the format. Saving writes version {current}, which programs of that time cannot read. The file as it is stays beside it, with “version {older}” in its name.</source>
        <translation>{file}

Ce fichier est dans la version {older} du format. L’enregistrement écrit la version {current}, que les programmes de l’époque ne savent pas lire. Le fichier tel quel est conservé à côté, avec «&#xa0;version {older}&#xa0;» dans son nom.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Réenregistrer</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>“{file}” was not saved: its folder does not answer</source>
        <translation>«&#xa0;{file}&#xa0;» n’a pas été enregistré&#xa0;: son répertoire ne répond pas</translation>
    </message>
    <message>
        <source>The save to “{file}” has not ended: the case is only in this window so far</source>
        <translation>L’enregistrement dans «&#xa0;{file}&#xa0;» n’est pas terminé&#xa0;: le dossier n’est encore que dans cette fenêtre</translation>
    </message>
    <message>
        <source>The last save has not ended</source>
        <translation>Le dernier enregistrement n’est pas terminé</translation>
    </message>
    <message>
        <source>{file}

Its disk or share does not answer, so nothing more is written there. The case stays open. Save it in another place, or go on and wait.</source>
        <translation>{file}

Son disque ou son partage ne répond pas&#x202f;; rien de plus n’y est écrit. Le dossier reste ouvert. L’enregistrer ailleurs, ou continuer et attendre.</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Le fichier n’est plus là</translation>
    </message>
    <message>
        <source>Keep both…</source>
        <translation>Garder les deux…</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>Charger l’autre</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Somebody else has changed the file</source>
        <translation>Quelqu’un d’autre a modifié le fichier</translation>
    </message>
    <message>
        <source>{file}

{why}

Keep both saves yours under another name. Load theirs gives up your changes since the last save.</source>
        <translation>{file}

{why}

«&#xa0;Garder les deux&#xa0;» enregistre la version d’ici sous un autre nom. «&#xa0;Charger l’autre&#xa0;» abandonne les modifications faites ici depuis le dernier enregistrement.</translation>
    </message>
    <message>
        <source>The file cannot be replaced</source>
        <translation>Le fichier ne peut pas être remplacé</translation>
    </message>
    <message>
        <source>Write into the file</source>
        <translation>Écrire dans le fichier</translation>
    </message>
    <message>
        <source>The case was not saved</source>
        <translation>Le dossier n’a pas été enregistré</translation>
    </message>
    <message>
        <source>{file}

{reason}

The case stays open and nothing of it is lost.</source>
        <translation>{file}

{reason}

Le dossier reste ouvert et rien n’en est perdu.</translation>
    </message>
</context>
<context>
    <name>ScenarioBox</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Save as new…</source>
        <translation>Nouveau scénario…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>All levers to baseline</source>
        <translation>Tous les leviers à la situation de référence</translation>
    </message>
    <message>
        <source>All levers to “{name}”</source>
        <translation>Tous les leviers selon «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n lever(s) off the baseline</source>
        <translation>
            <numerusform>%n levier hors référence</numerusform>
            <numerusform>%n leviers hors référence</numerusform>
        </translation>
    </message>
    <message>
        <source>Every lever at its baseline</source>
        <translation>Tous les leviers à la référence</translation>
    </message>
    <message>
        <source>Try “{name}”</source>
        <translation>Essayer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Reset all levers to the baseline</source>
        <translation>Réinitialiser tous les leviers à la situation de référence</translation>
    </message>
    <message>
        <source>Reset all levers to “{name}”</source>
        <translation>Réinitialiser tous les leviers selon «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Update “{name}”</source>
        <translation>Mettre à jour «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Save as new scenario</source>
        <translation>Enregistrer comme nouveau scénario</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Nom du scénario</translation>
    </message>
    <message>
        <source>Save scenario “{name}”</source>
        <translation>Enregistrer le scénario «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Discard the changes to “{name}”</source>
        <translation>Abandonner les modifications de «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ScenarioButtons</name>
    <message>
        <source>Set one more importance</source>
        <translation>Régler une importance de plus</translation>
    </message>
    <message>
        <source>Try this scenario</source>
        <translation>Essayer ce scénario</translation>
    </message>
    <message>
        <source>{party}: {interest}</source>
        <extracomment>An interest in a menu: the party, then the interest.</extracomment>
        <translation>{party}&#xa0;: {interest}</translation>
    </message>
    <message>
        <source>Set one more importance in “{part}”</source>
        <translation>Régler une importance de plus dans «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>Try “{scenario}”</source>
        <translation>Essayer «&#xa0;{scenario}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ScenarioCombo</name>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name} (modifié)</translation>
    </message>
</context>
<context>
    <name>ScenarioMenu</name>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Scénario</translation>
    </message>
    <message>
        <source>&amp;Compare the headline with</source>
        <translation>&amp;Comparer le résultat avec</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Situation de référence</translation>
    </message>
    <message>
        <source>Baseline (unpins all)</source>
        <translation>Situation de référence (désépingle tout)</translation>
    </message>
    <message>
        <source>Try “{scenario}”</source>
        <translation>Essayer «&#xa0;{scenario}&#xa0;»</translation>
    </message>
    <message>
        <source>Compare with the baseline, unpin all scenarios</source>
        <translation>Comparer avec la situation de référence, désépingler tous les scénarios</translation>
    </message>
    <message>
        <source>Compare with “{scenario}”, unpin “{last}”</source>
        <translation>Comparer avec «&#xa0;{scenario}&#xa0;», désépingler «&#xa0;{last}&#xa0;»</translation>
    </message>
    <message>
        <source>Compare with “{scenario}”</source>
        <translation>Comparer avec «&#xa0;{scenario}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>SessionsDialog</name>
    <message>
        <source>Recover edits?</source>
        <translation>Récupérer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>What is not brought back stays kept: File &gt; Recover edits and the next start list it.</source>
        <translation>Ce qui n’est pas repris reste conservé&#xa0;: Fichier &gt; Récupérer des modifications et le prochain démarrage l’affichent.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Last edited</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saved version</source>
        <translation>Version enregistrée</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Afficher les différences</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended before everything was saved</source>
        <translation>
            <numerusform>%n session s’est terminée avant que tout soit enregistré</numerusform>
            <numerusform>%n sessions se sont terminées avant que tout soit enregistré</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>Take out: {field}</source>
        <translation>Retirer&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>SettingsButtons</name>
    <message>
        <source>Set one more lever</source>
        <translation>Régler un levier de plus</translation>
    </message>
    <message>
        <source>Set one more lever in “{part}”</source>
        <translation>Régler un levier de plus dans «&#xa0;{part}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ShapeEditor</name>
    <message>
        <source>Evenly</source>
        <translation>Régulier</translation>
    </message>
    <message>
        <source>Less and less</source>
        <translation>De moins en moins</translation>
    </message>
    <message>
        <source>At a threshold</source>
        <translation>À partir d’un seuil</translation>
    </message>
    <message>
        <source>rate (above 0, up to 50)</source>
        <translation>rythme (plus de 0, 50 au plus)</translation>
    </message>
    <message>
        <source>middle (share of the range, 0 to 1)</source>
        <translation>milieu (part de la course, de 0 à 1)</translation>
    </message>
    <message>
        <source>steepness (above 0, up to 200)</source>
        <translation>pente (plus de 0, 200 au plus)</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Slider: one step, ten steps, the ends</source>
        <translation>Curseur&#xa0;: un pas, dix pas, les extrémités</translation>
    </message>
    <message>
        <source>Arrows, Page Up and Down, Home and End</source>
        <translation>Flèches, Page précédente et suivante, Début et Fin</translation>
    </message>
    <message>
        <source>Positions: search the register</source>
        <translation>Prises de position&#xa0;: rechercher dans le registre</translation>
    </message>
    <message>
        <source>Slider: back to the baseline</source>
        <translation>Curseur&#xa0;: retour à la situation de référence</translation>
    </message>
    <message>
        <source>Delete, or double-click on the knob</source>
        <translation>Suppr, ou double-clic sur le curseur</translation>
    </message>
    <message>
        <source>Board: from card to card, from row to row</source>
        <translation>Tableau&#xa0;: de carte en carte, de ligne en ligne</translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation>Tab, flèches</translation>
    </message>
    <message>
        <source>Board: move the card</source>
        <translation>Tableau&#xa0;: déplacer la carte</translation>
    </message>
    <message>
        <source>Shift with arrows</source>
        <translation>Maj avec les flèches</translation>
    </message>
    <message>
        <source>Board: open what is selected</source>
        <translation>Tableau&#xa0;: ouvrir la sélection</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Board: change a name where it stands</source>
        <translation>Tableau&#xa0;: modifier un nom sur place</translation>
    </message>
    <message>
        <source>F2, or double-click on it</source>
        <translation>F2, ou double-clic dessus</translation>
    </message>
    <message>
        <source>Board: link what is selected to something</source>
        <translation>Tableau&#xa0;: lier la sélection à un autre élément</translation>
    </message>
    <message>
        <source>L, then arrows and Enter</source>
        <translation>L, puis flèches et Entrée</translation>
    </message>
    <message>
        <source>Board: go onto the links that arrive, that leave</source>
        <translation>Tableau&#xa0;: aller aux liens entrants, sortants</translation>
    </message>
    <message>
        <source>Alt with left, right</source>
        <translation>Alt avec gauche, droite</translation>
    </message>
    <message>
        <source>Board: along the links, on to their ends</source>
        <translation>Tableau&#xa0;: parcourir les liens, jusqu’à leurs extrémités</translation>
    </message>
    <message>
        <source>Up and down, left and right</source>
        <translation>Haut et bas, gauche et droite</translation>
    </message>
    <message>
        <source>Board: clear the selection</source>
        <translation>Tableau&#xa0;: effacer la sélection</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Outline: rename, change the value, open</source>
        <translation>Plan&#xa0;: renommer, changer la valeur, ouvrir</translation>
    </message>
    <message>
        <source>F2, Shift+F2, Enter</source>
        <translation>F2, Maj+F2, Entrée</translation>
    </message>
    <message>
        <source>Board: zoom, pan</source>
        <translation>Tableau&#xa0;: zoom, déplacement</translation>
    </message>
    <message>
        <source>Ctrl with the wheel, space with dragging</source>
        <translation>Ctrl avec la molette, Espace en faisant glisser</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{letter}: {reliability}</source>
        <translation>{letter}&#xa0;: {reliability}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The case gives no address</source>
        <translation>Le dossier n’indique pas d’adresse</translation>
    </message>
    <message>
        <source>Only addresses that begin with https can be opened from here; copy any other.</source>
        <translation>Seules les adresses commençant par https peuvent être ouvertes d’ici&#x202f;; copier les autres.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open in the browser…</source>
        <translation>Ouvrir dans le navigateur…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message>
        <source>Title of the new source</source>
        <translation>Titre de la nouvelle source</translation>
    </message>
    <message>
        <source>Type the title of the new source.</source>
        <translation>Saisir le titre de la nouvelle source.</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Nouvelle source…</translation>
    </message>
</context>
<context>
    <name>SpokenBoard</name>
    <message>
        <source>Set “{name}” to {value}</source>
        <translation>Régler «&#xa0;{name}&#xa0;» à {value}</translation>
    </message>
    <message>
        <source>Importance of {interest}</source>
        <translation>Importance de {interest}</translation>
    </message>
    <message>
        <source>pull {pull} log-odds, importance {importance}</source>
        <translation>effet {pull} logit, importance {importance}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note&#xa0;: {text}</translation>
    </message>
    <message>
        <source>pulls {pull} log-odds</source>
        <translation>effet {pull} logit</translation>
    </message>
    <message>
        <source>From {lever} to {interest}</source>
        <translation>De {lever} à {interest}</translation>
    </message>
    <message>
        <source>Linkage of {watcher} and {watched}</source>
        <translation>Interdépendance&#xa0;: {watcher} et {watched}</translation>
    </message>
</context>
<context>
    <name>SpreadEditor</name>
    <message>
        <source>between</source>
        <extracomment>“between 33 % and 58 %”: the words before, between and after the two figures.</extracomment>
        <translation>entre</translation>
    </message>
    <message>
        <source>% and</source>
        <translation>% et</translation>
    </message>
    <message>
        <source>Lower end of the range, in percent</source>
        <translation>Bas de la fourchette, en pourcentage</translation>
    </message>
    <message>
        <source>Upper end of the range, in percent</source>
        <translation>Haut de la fourchette, en pourcentage</translation>
    </message>
</context>
<context>
    <name>StanceEditor</name>
    <message>
        <source>{word} ({log_odds})</source>
        <extracomment>A word for a stance, and the log-odds it stands for.</extracomment>
        <translation>{word} ({log_odds})</translation>
    </message>
    <message>
        <source>A number…</source>
        <translation>Un nombre…</translation>
    </message>
    <message>
        <source>Stance in log-odds, −6 to 6</source>
        <translation>Orientation en logit, de −6 à 6</translation>
    </message>
    <message>
        <source>A stance is a word, or a number from −6 to 6.</source>
        <translation>Une orientation est un mot, ou un nombre de −6 à 6.</translation>
    </message>
</context>
<context>
    <name>StatusFrame</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>{draws} draws</source>
        <translation>{draws} tirages</translation>
    </message>
    <message>
        <source>Changes not saved</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Not saved to a file yet</source>
        <translation>Pas encore enregistré dans un fichier</translation>
    </message>
</context>
<context>
    <name>StepBox</name>
    <message>
        <source>✓ {title}</source>
        <translation>✓ {title}</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>Spoken after the title of a step.</extracomment>
        <translation>fait</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>As opened</source>
        <translation>À l’ouverture</translation>
    </message>
    <message>
        <source>{step}, the present state</source>
        <translation>{step}, état actuel</translation>
    </message>
    <message>
        <source>{step}, taken back</source>
        <translation>{step}, annulé</translation>
    </message>
</context>
<context>
    <name>SwingBar</name>
    <message>
        <source>Swing: {points}</source>
        <translation>Amplitude&#xa0;: {points}</translation>
    </message>
    <message>
        <source>Swing: {points}, not up to date</source>
        <translation>Amplitude&#xa0;: {points}, pas à jour</translation>
    </message>
</context>
<context>
    <name>SwingEditor</name>
    <message>
        <source>from</source>
        <extracomment>“from 20 % to 45 %”: the words before, between and after the two figures.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>% to</source>
        <translation>% à</translation>
    </message>
    <message>
        <source>Acceptance with the lever at its lowest, in percent</source>
        <translation>Acceptation avec le levier au minimum, en pourcentage</translation>
    </message>
    <message>
        <source>Acceptance with the lever at its highest, in percent</source>
        <translation>Acceptation avec le levier au maximum, en pourcentage</translation>
    </message>
</context>
<context>
    <name>TableImport</name>
    <message>
        <source>Read the file again</source>
        <translation>Relire le fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Only wrong rows</source>
        <translation>Lignes erronées seulement</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Lecture du fichier en cours</translation>
    </message>
    <message>
        <source>The rows as they would be</source>
        <translation>Les lignes telles qu’elles seraient</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Le fichier ne peut pas être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is marked: {remark}</source>
        <translation>Mention portée&#xa0;: {remark}</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajout</numerusform>
            <numerusform>%n ajouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}: {remark}</source>
        <translation>Ligne {number}&#xa0;: {remark}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wrong. Correct the file and read it again; until then no row is imported.</source>
        <translation>
            <numerusform>%n ligne erronée. Corriger le fichier et le relire&#x202f;; d’ici là, aucune ligne n’est importée.</numerusform>
            <numerusform>%n lignes erronées. Corriger le fichier et le relire&#x202f;; d’ici là, aucune ligne n’est importée.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import: the case has all of this already.</source>
        <translation>Rien à importer&#xa0;: le dossier contient déjà tout cela.</translation>
    </message>
    <message>
        <source>Import positions</source>
        <translation>Importer des prises de position</translation>
    </message>
    <message>
        <source>Import levers</source>
        <translation>Importer des leviers</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Importer des sources</translation>
    </message>
    <message numerus="yes">
        <source>Import %n position(s)</source>
        <translation>
            <numerusform>Importer %n prise de position</numerusform>
            <numerusform>Importer %n prises de position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n lever(s)</source>
        <translation>
            <numerusform>Importer %n levier</numerusform>
            <numerusform>Importer %n leviers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n source(s)</source>
        <translation>
            <numerusform>Importer %n source</numerusform>
            <numerusform>Importer %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableReading</name>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>Colonnes séparées par</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>0,5 is a half</source>
        <translation>0,5 est un demi</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>Virgule décimale</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>Ses colonnes</translation>
    </message>
    <message>
        <source>{field} *</source>
        <translation>{field} *</translation>
    </message>
    <message>
        <source>* a new one needs it</source>
        <translation>* nécessaire à tout nouvel élément</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Colonne {number}</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(absent du fichier)</translation>
    </message>
    <message>
        <source>Not used: {columns}</source>
        <translation>Non utilisé&#xa0;: {columns}</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Import &amp;positions from a table…</source>
        <translation>Importer des &amp;prises de position depuis un tableau…</translation>
    </message>
    <message>
        <source>Import &amp;levers from a table…</source>
        <translation>Importer des &amp;leviers depuis un tableau…</translation>
    </message>
    <message>
        <source>Import &amp;sources from a table…</source>
        <translation>Importer des &amp;sources depuis un tableau…</translation>
    </message>
    <message>
        <source>Export &amp;positions as a table…</source>
        <translation>Exporter les &amp;prises de position vers un tableau…</translation>
    </message>
    <message>
        <source>Export &amp;levers as a table…</source>
        <translation>Exporter les &amp;leviers vers un tableau…</translation>
    </message>
    <message>
        <source>Export &amp;sources as a table…</source>
        <translation>Exporter les &amp;sources vers un tableau…</translation>
    </message>
    <message>
        <source>{entry} (switched off by policy)</source>
        <translation>{entry} (désactivé par une stratégie)</translation>
    </message>
    <message>
        <source>A policy of this computer does not allow tables to be exported.</source>
        <translation>Une stratégie de cet ordinateur n’autorise pas l’exportation de tableaux.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>{case} - {table}</source>
        <translation>{case} - {table}</translation>
    </message>
    <message>
        <source>The name has to end in {endings}.</source>
        <translation>Le nom doit se terminer par {endings}.</translation>
    </message>
    <message>
        <source>The export before this one has not ended: choose another name.</source>
        <translation>L’exportation précédente n’est pas terminée&#xa0;: choisir un autre nom.</translation>
    </message>
    <message>
        <source>The disk or share has not answered. Should it do so later, the table appears.</source>
        <translation>Le disque ou le partage n’a pas répondu. S’il le fait plus tard, le tableau apparaîtra.</translation>
    </message>
    <message>
        <source>Not exported to {file}: {reason}</source>
        <translation>Non exporté vers {file}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exporté vers {file}</translation>
    </message>
    <message>
        <source>The table was not exported</source>
        <translation>Le tableau n’a pas été exporté</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Prises de position</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Leviers</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>This must not be empty.</source>
        <translation>Ne peut pas rester vide.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{lever} {before} → {after}</source>
        <extracomment>A lever and its values before and after a change: US-Russia ties 20 → 50.</extracomment>
        <translation>{lever} {before} → {after}</translation>
    </message>
    <message>
        <source>{lever} {after}</source>
        <extracomment>A lever and the value it was confirmed at.</extracomment>
        <translation>{lever} {after}</translation>
    </message>
    <message>
        <source>{speaker}: {stance}</source>
        <translation>{speaker}&#xa0;: {stance}</translation>
    </message>
    <message>
        <source>Judgement by {participant}</source>
        <translation>Jugement de {participant}</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>Being tried {likelihood}</source>
        <translation>À l’essai {likelihood}</translation>
    </message>
</context>
<context>
    <name>TimelinePlot</name>
    <message>
        <source>Agreed, with its 90&#x202f;% range</source>
        <translation>Trêve conclue, avec sa fourchette à 90&#x202f;%</translation>
    </message>
    <message>
        <source>At least with conditions</source>
        <translation>Au moins sous conditions</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline — likelihood a truce is agreed, by what was known each day</source>
        <translation>Chronologie — probabilité au vu de ce qui était connu</translation>
    </message>
    <message>
        <source>Timeline; arrow keys choose the day, Space plays</source>
        <translation>Chronologie&#x202f;; les flèches choisissent le jour, Espace lance le défilement</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Go through the days one by one (Space)</source>
        <translation>Parcourir les jours un à un (Espace)</translation>
    </message>
    <message>
        <source>Working out every day…</source>
        <translation>Calcul de chaque jour…</translation>
    </message>
    <message>
        <source>No basis yet on any day. The likelihood is followed from the first day on which each party has a position, a judgement, or a note on its base rate.</source>
        <translation>Base insuffisante à toute date. La probabilité est suivie à partir du premier jour où chaque partie a une prise de position, un jugement ou une note sur son taux de base.</translation>
    </message>
    <message>
        <source>No basis yet on any day.</source>
        <translation>Base insuffisante à toute date.</translation>
    </message>
    <message>
        <source>From {first} to {last}; lowest {low} on {low_day}, highest {high} on {high_day}. The view stands on {day}.</source>
        <translation>Du {first} au {last}&#x202f;; minimum {low} le {low_day}, maximum {high} le {high_day}. La vue est au {day}.</translation>
    </message>
    <message>
        <source>Being tried: {likelihood}, {range}.</source>
        <translation>À l’essai&#xa0;: {likelihood}, {range}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Trêve conclue</translation>
    </message>
    <message>
        <source>90&#x202f;% range</source>
        <translation>Fourchette à 90&#x202f;%</translation>
    </message>
    <message>
        <source>As offered</source>
        <translation>En l’état</translation>
    </message>
    <message>
        <source>At least with conditions</source>
        <translation>Au moins sous conditions</translation>
    </message>
    <message>
        <source>What was new</source>
        <translation>Faits nouveaux</translation>
    </message>
    <message>
        <source>No basis yet</source>
        <translation>Base insuffisante</translation>
    </message>
    <message>
        <source>Being tried</source>
        <translation>À l’essai</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>Ajouter au dossier</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Cadrer</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Situation au</translation>
    </message>
    <message>
        <source>As-of day of the view</source>
        <translation>Date de situation de la vue</translation>
    </message>
</context>
<context>
    <name>TopFrame</name>
    <message>
        <source>{title}, modified</source>
        <translation>{title}, modifié</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Name of {part}</source>
        <translation>Nom de {part}</translation>
    </message>
    <message>
        <source>Value of {part}</source>
        <translation>Valeur de {part}</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>{name}, value</source>
        <translation>{name}, valeur</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>{name} goes from {low} to {high}.</source>
        <translation>{name} va de {low} à {high}.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions kept of this case</source>
        <translation>Versions conservées de ce dossier</translation>
    </message>
    <message>
        <source>The first version is kept when the case is saved for the second time.</source>
        <translation>La première version est conservée au deuxième enregistrement du dossier.</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Afficher les différences</translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation>Ouvrir comme copie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{time}: damaged</source>
        <translation>{time}&#xa0;: endommagée</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}: {differences}</source>
        <translation>{time}&#xa0;: {differences}</translation>
    </message>
    <message>
        <source>{time}, under another name</source>
        <extracomment>When a version was saved, whose file had another name or lay in another folder then.</extracomment>
        <translation>{time}, sous un autre nom</translation>
    </message>
    <message>
        <source>From the version of {time} to the open case</source>
        <translation>De la version du {time} au dossier ouvert</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>No basis yet. Each party needs a position, a judgement, or a note on its base rate before there is a likelihood to look at.</source>
        <translation>Base insuffisante. Chaque partie doit avoir une prise de position, un jugement ou une note sur son taux de base pour qu’il y ait une probabilité à examiner.</translation>
    </message>
</context>
<context>
    <name>ViewStack</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Prises de position</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>What-if map</source>
        <translation>Carte des hypothèses</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What moves it</source>
        <translation>Ce qui fait bouger</translation>
    </message>
    <message>
        <source>What to find out</source>
        <translation>À vérifier d’abord</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Jugements</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Prévisions</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More views, {view} is shown</source>
        <translation>Autres vues, {view} est affichée</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>Autres vues</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>Waiting for the folder {folder}</source>
        <translation>En attente du répertoire {folder}</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Opening “{file}”</source>
        <translation>Ouverture de «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Saving “{file}”</source>
        <translation>Enregistrement de «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Looking at “{file}”</source>
        <translation>Examen de «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Comparing with “{file}”</source>
        <translation>Comparaison avec «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Reading the versions of “{file}”</source>
        <translation>Lecture des versions de «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>Exporting to “{file}”</source>
        <translation>Exportation vers «&#xa0;{file}&#xa0;»</translation>
    </message>
    <message>
        <source>If you stop waiting, the case stays open, and you can save it in another place.</source>
        <translation>Si l’attente est abandonnée, le dossier reste ouvert et peut être enregistré ailleurs.</translation>
    </message>
    <message>
        <source>If you stop waiting, you can export to another place.</source>
        <translation>Si l’attente est abandonnée, l’exportation peut se faire ailleurs.</translation>
    </message>
    <message>
        <source>If you stop waiting, the open case stays as it is.</source>
        <translation>Si l’attente est abandonnée, le dossier ouvert reste tel quel.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>What would make them say yes?</source>
        <translation>Qu’est-ce qui leur ferait dire oui&#x202f;?</translation>
    </message>
    <message>
        <source>A case holds an offer, who has to answer it, why they would, and what can be moved.</source>
        <translation>Un dossier réunit une offre, ceux qui doivent y répondre, leurs raisons, et ce qui peut bouger.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Look at the built-in case</source>
        <translation>Voir le dossier intégré</translation>
    </message>
    <message>
        <source>A finished case: the 30-day cease-fire offer of March 2025.</source>
        <translation>Un dossier achevé&#xa0;: l’offre de cessez-le-feu de 30 jours de mars 2025.</translation>
    </message>
    <message>
        <source>Make a first case, step by step</source>
        <translation>Faire un premier dossier, pas à pas</translation>
    </message>
    <message>
        <source>Six short steps, about ten minutes.</source>
        <translation>Six courtes étapes, environ dix minutes.</translation>
    </message>
    <message>
        <source>Empty case</source>
        <translation>Dossier vide</translation>
    </message>
    <message>
        <source>Two parties and nothing else.</source>
        <translation>Deux parties et rien d’autre.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>A .truce file of yours.</source>
        <translation>Un fichier .truce existant.</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>À partir d’un modèle</translation>
    </message>
    <message>
        <source>Each has actors to rename, levers, interests and wide priors; base rates are yours.</source>
        <translation>Chacun a des acteurs à renommer, des leviers, des intérêts et de larges a priori&#x202f;; les taux de base restent à fixer.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Cases that you open or save are listed here.</source>
        <translation>Les dossiers ouverts ou enregistrés apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>WhyHeading</name>
    <message>
        <source>log-odds</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>Another party</source>
        <translation>Une autre partie</translation>
    </message>
    <message>
        <source>Why — {party}</source>
        <translation>Pourquoi — {party}</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Why — what adds up to a party’s answer</source>
        <translation>Pourquoi — ce qui compose la réponse d’une partie</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Party: {choice}</source>
        <translation>Partie&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Log-odds of accepting at least with conditions, added from the base rate on. Points: the share of each in the probability, whatever the order. Press a bar for what it rests on.</source>
        <translation>Logit d’une acceptation au moins sous conditions, cumulé à partir du taux de base. Points&#xa0;: la part de chacun dans la probabilité, quel que soit l’ordre. Cliquer sur une barre montre ce qui la fonde.</translation>
    </message>
    <message>
        <source>Spread of the draws</source>
        <translation>Dispersion des tirages</translation>
    </message>
    <message>
        <source>Log-odds of at least conditional</source>
        <translation>Logit d’un oui au moins sous conditions</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>En raison de</translation>
    </message>
    <message>
        <source>Log-odds</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>No basis yet. {party} needs a position, a judgement, or a note on its base rate before there is anything to explain.</source>
        <translation>Base insuffisante. Il manque à «&#xa0;{party}&#xa0;» une prise de position, un jugement ou une note sur son taux de base pour qu’il y ait quelque chose à expliquer.</translation>
    </message>
    <message>
        <source>{party}: {base} at the base rate, and nothing that adds to it yet.</source>
        <translation>{party}&#xa0;: {base} au taux de base, et rien encore qui s’y ajoute.</translation>
    </message>
    <message>
        <source>{party}: {base} at the base rate, {total} in all. The largest step is {step}, {amount}.</source>
        <translation>{party}&#xa0;: {base} au taux de base, {total} en tout. Le plus grand pas est {step}, {amount}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other statement(s)</source>
        <translation>
            <numerusform>%n autre déclaration</numerusform>
            <numerusform>%n autres déclarations</numerusform>
        </translation>
    </message>
    <message>
        <source>Judgement by {participant}</source>
        <translation>Jugement de {participant}</translation>
    </message>
    <message>
        <source>Position of {speaker}</source>
        <translation>Prise de position de {speaker}</translation>
    </message>
</context>
<context>
    <name>WordEditor</name>
    <message>
        <source>About “{word}” ({log_odds})</source>
        <translation>Proche de «&#xa0;{word}&#xa0;» ({log_odds})</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>the disk or the quota is full: free some space, or save in another place</source>
        <translation>le disque ou le quota est plein&#xa0;: libérer de la place, ou enregistrer ailleurs</translation>
    </message>
    <message>
        <source>you may not write here: ask for the right to, or save in another place</source>
        <translation>l’écriture n’est pas autorisée ici&#xa0;: en demander le droit, ou enregistrer ailleurs</translation>
    </message>
    <message>
        <source>this disk or share is read-only: save in another place</source>
        <translation>ce disque ou ce partage est en lecture seule&#xa0;: enregistrer ailleurs</translation>
    </message>
    <message>
        <source>the file is marked as read-only: remove the mark, or save under another name</source>
        <translation>le fichier est marqué en lecture seule&#xa0;: retirer cette marque, ou enregistrer sous un autre nom</translation>
    </message>
    <message>
        <source>the folder is not there: bring it back, or save in another place</source>
        <translation>le répertoire n’existe pas&#xa0;: le rétablir, ou enregistrer ailleurs</translation>
    </message>
    <message>
        <source>the share does not answer: save in another place, and again here when it is back</source>
        <translation>le partage ne répond pas&#xa0;: enregistrer ailleurs, puis de nouveau ici à son retour</translation>
    </message>
    <message>
        <source>the disk reports an error: save in another place and have this disk checked</source>
        <translation>le disque signale une erreur&#xa0;: enregistrer ailleurs et faire vérifier ce disque</translation>
    </message>
    <message>
        <source>the case would have more than {limit} bytes, or than this disk allows: shorten it</source>
        <translation>le dossier dépasserait {limit} octets, ou ce que permet ce disque&#xa0;: le raccourcir</translation>
    </message>
    <message>
        <source>the case would have more than {limit} values, and could never be opened: shorten its longest lists</source>
        <translation>le dossier aurait plus de {limit} valeurs et ne pourrait jamais être ouvert&#xa0;: raccourcir ses plus longues listes</translation>
    </message>
    <message>
        <source>this is a folder or a device: save under another name</source>
        <translation>c’est un répertoire ou un périphérique&#xa0;: enregistrer sous un autre nom</translation>
    </message>
    <message>
        <source>this name cannot be used here: save under a shorter or plainer one</source>
        <translation>ce nom ne peut pas être utilisé ici&#xa0;: enregistrer sous un nom plus court ou plus simple</translation>
    </message>
    <message>
        <source>the share or a program that watches it refuses to have the file replaced ({reason}): write into the file itself (a backup is made first), or save in another place</source>
        <translation>le partage, ou un programme qui le surveille, refuse que le fichier soit remplacé ({reason})&#xa0;: écrire dans le fichier même (une sauvegarde est faite d’abord), ou enregistrer ailleurs</translation>
    </message>
    <message>
        <source>somebody else has changed the file since it was read: load theirs, keep both, or compare the two</source>
        <translation>quelqu’un d’autre a modifié le fichier depuis sa lecture&#xa0;: charger l’autre version, garder les deux, ou les comparer</translation>
    </message>
    <message>
        <source>the file was moved or deleted: save it again here, or in another place</source>
        <translation>le fichier a été déplacé ou supprimé&#xa0;: le réenregistrer ici, ou ailleurs</translation>
    </message>
    <message>
        <source>no backup could be made ({reason}), so nothing was written: save in another place</source>
        <translation>aucune sauvegarde n’a pu être faite ({reason}), rien n’a donc été écrit&#xa0;: enregistrer ailleurs</translation>
    </message>
    <message>
        <source>writing broke off and the file could not be put back as it was: it is whole in {backup}; save in another place</source>
        <translation>l’écriture s’est interrompue et le fichier n’a pas pu être rétabli&#xa0;: il est entier dans {backup}&#x202f;; enregistrer ailleurs</translation>
    </message>
    <message>
        <source>the system refuses ({reason}): save in another place</source>
        <translation>le système refuse ({reason})&#xa0;: enregistrer ailleurs</translation>
    </message>
    <message>
        <source>saved, but the version before could not be kept ({reason})</source>
        <translation>enregistré, mais la version précédente n’a pas pu être conservée ({reason})</translation>
    </message>
    <message>
        <source>saved, but an older version, not to be kept, could not be deleted ({reason})</source>
        <translation>enregistré, mais une version précédente, qui ne doit pas être conservée, n’a pas pu être supprimée ({reason})</translation>
    </message>
    <message>
        <source>saved, but the share cannot confirm that it is on its disk: do not unplug it yet</source>
        <translation>enregistré, mais le partage ne peut pas confirmer que son disque l’a reçu&#xa0;: ne pas le débrancher encore</translation>
    </message>
    <message>
        <source>edits are not kept for recovery ({reason}): save often</source>
        <translation>la récupération ne conserve pas les modifications ({reason})&#xa0;: enregistrer souvent</translation>
    </message>
    <message>
        <source>what was kept of this session is damaged ({reason})</source>
        <translation>ce qui a été conservé de cette session est endommagé ({reason})</translation>
    </message>
    <message>
        <source>what was kept of this session cannot be read now ({reason}): it stays where it is, mend that and start the program again</source>
        <translation>ce qui a été conservé de cette session est illisible pour l’instant ({reason})&#xa0;: rien n’en est retiré, y remédier et redémarrer le programme</translation>
    </message>
    <message>
        <source>what was kept of this session is from a newer Truceboard: open it with that one</source>
        <translation>ce qui a été conservé de cette session vient d’un Truceboard plus récent&#xa0;: l’ouvrir avec ce dernier</translation>
    </message>
    <message>
        <source>this session is open in another window</source>
        <translation>cette session est ouverte dans une autre fenêtre</translation>
    </message>
    <message>
        <source>there is nothing in this table: choose another file or sheet</source>
        <translation>ce tableau ne contient rien&#xa0;: choisir un autre fichier ou une autre feuille</translation>
    </message>
    <message>
        <source>the table has more than {rows} rows or {columns} columns: take only what is needed</source>
        <translation>le tableau a plus de {rows} lignes ou de {columns} colonnes&#xa0;: ne prendre que le nécessaire</translation>
    </message>
    <message>
        <source>the file holds more than {limit} bytes: take only the table that is needed</source>
        <translation>le fichier dépasse {limit} octets&#xa0;: ne prendre que le tableau nécessaire</translation>
    </message>
    <message>
        <source>the file is made of more than {limit} pieces: take only the table that is needed, or save it as CSV</source>
        <translation>le fichier compte plus de {limit} composants&#xa0;: ne prendre que le tableau nécessaire, ou l’enregistrer en CSV</translation>
    </message>
    <message>
        <source>line {line} is broken ({reason}): save the table again as CSV</source>
        <translation>la ligne {line} est incorrecte ({reason})&#xa0;: réenregistrer le tableau en CSV</translation>
    </message>
    <message>
        <source>line {line} cannot be read as {encoding}: choose another encoding, or save the table as “CSV UTF-8”</source>
        <translation>la ligne {line} ne peut pas être lue en {encoding}&#xa0;: choisir un autre encodage, ou enregistrer le tableau en «&#xa0;CSV UTF-8&#xa0;»</translation>
    </message>
    <message>
        <source>there is no such file any more: look for it where it was moved to</source>
        <translation>ce fichier n’existe plus&#xa0;: le chercher là où il a été déplacé</translation>
    </message>
    <message>
        <source>this is a folder or a device, not a file: choose a table</source>
        <translation>c’est un répertoire ou un périphérique, non un fichier&#xa0;: choisir un tableau</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason}): ask for the right to read it, or for a copy</source>
        <translation>le fichier ne peut pas être lu ({reason})&#xa0;: demander le droit de le lire, ou une copie</translation>
    </message>
    <message>
        <source>this is no XLSX file that can be read ({reason}): save the table again, or as CSV</source>
        <translation>ce n’est pas un fichier XLSX lisible ({reason})&#xa0;: réenregistrer le tableau, ou l’enregistrer en CSV</translation>
    </message>
    <message>
        <source>the file declares XML entities, as no spreadsheet does: do not trust it</source>
        <translation>le fichier déclare des entités XML, ce que ne fait aucun tableur&#xa0;: ne pas s’y fier</translation>
    </message>
    <message>
        <source>the text in row {row}, column {column} has more than the {limit} characters of an XLSX cell: use CSV</source>
        <translation>le texte à la ligne {row}, colonne {column}, dépasse les {limit} caractères d’une cellule XLSX&#xa0;: utiliser CSV</translation>
    </message>
    <message>
        <source>the policy in {path} cannot be followed, and Truceboard does not run without it: ask your administrator to correct it</source>
        <translation>la stratégie dans {path} ne peut pas être appliquée, et Truceboard ne fonctionne pas sans elle&#xa0;: demander à l’administrateur de la corriger</translation>
    </message>
    <message>
        <source>others cannot see that you work on this file: {reason}</source>
        <translation>les autres ne voient pas que ce fichier est ouvert ici&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <extracomment>A sentence of its own, from a text that has no full stop.</extracomment>
        <translation>{sentence}.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>required, but missing</source>
        <translation>obligatoire, mais absent</translation>
    </message>
    <message>
        <source>this field is unknown in a version 1 case</source>
        <translation>ce champ est inconnu dans un dossier de version 1</translation>
    </message>
    <message>
        <source>{found} is not a text</source>
        <translation>{found} n’est pas un texte</translation>
    </message>
    <message>
        <source>{found} is not a number</source>
        <translation>{found} n’est pas un nombre</translation>
    </message>
    <message>
        <source>{found} is not a whole number</source>
        <translation>{found} n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>{found} is not a finite number</source>
        <translation>{found} n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>{found} is neither true nor false</source>
        <translation>{found} n’est ni vrai ni faux</translation>
    </message>
    <message>
        <source>{found} is not a day written as YYYY-MM-DD</source>
        <translation>{found} n’est pas une date écrite AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>{found} is not a list</source>
        <translation>{found} n’est pas une liste</translation>
    </message>
    <message>
        <source>{found} is not an object</source>
        <translation>{found} n’est pas un objet</translation>
    </message>
    <message>
        <source>{found} is not an id: 1 to 64 of a to z, 0 to 9 and -, and no - first</source>
        <translation>{found} n’est pas un identifiant&#xa0;: de 1 à 64 caractères parmi a à z, 0 à 9 et -, sans - au début</translation>
    </message>
    <message>
        <source>{found} is not a country code of two capital letters (ISO 3166)</source>
        <translation>{found} n’est pas un code de pays de deux majuscules (ISO 3166)</translation>
    </message>
    <message>
        <source>{found} is not a whole web address</source>
        <translation>{found} n’est pas une adresse web complète</translation>
    </message>
    <message>
        <source>{found} is not one of {allowed}</source>
        <translation>{found} ne figure pas parmi {allowed}</translation>
    </message>
    <message>
        <source>{found} is neither a number from -6 to 6 nor a word such as leans_toward</source>
        <translation>{found} n’est ni un nombre de -6 à 6 ni un mot tel que leans_toward</translation>
    </message>
    <message>
        <source>the text holds half a character (a lone surrogate)</source>
        <translation>le texte contient un demi-caractère (un code de substitution isolé)</translation>
    </message>
    <message>
        <source>{found} is not one of actor:ID, lever:ID, interest:ID, position:ID and truce</source>
        <translation>{found} n’est ni actor:ID, ni lever:ID, ni interest:ID, ni position:ID, ni truce</translation>
    </message>
    <message>
        <source>{found} is above the maximum {limit}</source>
        <translation>{found} dépasse le maximum {limit}</translation>
    </message>
    <message>
        <source>{found} is below the minimum {limit}</source>
        <translation>{found} est inférieur au minimum {limit}</translation>
    </message>
    <message>
        <source>{found} is not above {limit}</source>
        <translation>{found} n’est pas supérieur à {limit}</translation>
    </message>
    <message>
        <source>{found} is not above the minimum {limit}</source>
        <translation>{found} n’est pas supérieur au minimum {limit}</translation>
    </message>
    <message>
        <source>{found} is not below {limit}</source>
        <translation>{found} n’est pas inférieur à {limit}</translation>
    </message>
    <message>
        <source>the text has {found} characters, {limit} at most are allowed</source>
        <translation>le texte a {found} caractères, le maximum autorisé est {limit}</translation>
    </message>
    <message>
        <source>there are {found}, {limit} at most are allowed</source>
        <translation>il y en a {found}, le maximum autorisé est {limit}</translation>
    </message>
    <message>
        <source>there are {found}, at least {limit} must be given</source>
        <translation>il y en a {found}, il en faut au moins {limit}</translation>
    </message>
    <message>
        <source>the case has {found} influences, {limit} at most are allowed</source>
        <translation>le dossier a {found} influences, le maximum autorisé est {limit}</translation>
    </message>
    <message>
        <source>there is no actor {found}</source>
        <translation>il n’y a pas d’acteur {found}</translation>
    </message>
    <message>
        <source>there is no source {found}</source>
        <translation>il n’y a pas de source {found}</translation>
    </message>
    <message>
        <source>{found} is the name of several: write the id</source>
        <translation>{found} est le nom de plusieurs éléments&#xa0;: écrire l’identifiant</translation>
    </message>
    <message>
        <source>there is no lever {found}</source>
        <translation>il n’y a pas de levier {found}</translation>
    </message>
    <message>
        <source>{found} has no entry in parties</source>
        <translation>{found} n’a pas d’entrée dans parties</translation>
    </message>
    <message>
        <source>there is no interest {found}</source>
        <translation>il n’y a pas d’intérêt {found}</translation>
    </message>
    <message>
        <source>there is no position {found}</source>
        <translation>il n’y a pas de prise de position {found}</translation>
    </message>
    <message>
        <source>there is no scenario {found}</source>
        <translation>il n’y a pas de scénario {found}</translation>
    </message>
    <message>
        <source>{found} stands already at {first}</source>
        <translation>{found} figure déjà à {first}</translation>
    </message>
    <message>
        <source>{found} stands already at row {row}</source>
        <translation>{found} figure déjà à la ligne {row}</translation>
    </message>
    <message>
        <source>the actor {found} is not of kind party</source>
        <translation>l’acteur {found} n’est pas du type party</translation>
    </message>
    <message>
        <source>{found} is linked to itself</source>
        <translation>{found} est lié à lui-même</translation>
    </message>
    <message>
        <source>the linkages of {name} add up to {found} (signs left aside), they must stay under {limit}</source>
        <translation>la somme des interdépendances de {name} est {found} (signes ignorés), elle doit rester inférieure à {limit}</translation>
    </message>
    <message>
        <source>{found} is beyond all measure: at most {limit} can be reckoned with</source>
        <translation>{found} est hors de toute mesure&#xa0;: le calcul admet au plus {limit}</translation>
    </message>
    <message>
        <source>the spreads of {name} differ too much in size to be reckoned with: bring them closer</source>
        <translation>les dispersions de {name} diffèrent trop en grandeur pour le calcul&#xa0;: les rapprocher</translation>
    </message>
    <message>
        <source>{found} comes after {previous}, the entries must be sorted by date</source>
        <translation>{found} vient après {previous}, les entrées doivent être triées par date</translation>
    </message>
    <message>
        <source>nothing that was copied here is on the clipboard: copy a card or another part first</source>
        <translation>le presse-papiers ne contient rien de copié ici&#xa0;: copier d’abord une carte ou un autre élément</translation>
    </message>
    <message>
        <source>select the party that it is to belong to first</source>
        <translation>sélectionner d’abord la partie dont il doit relever</translation>
    </message>
    <message>
        <source>select the interest that it is to move first</source>
        <translation>sélectionner d’abord l’intérêt sur lequel il doit agir</translation>
    </message>
    <message>
        <source>select the lever that it is to belong to first</source>
        <translation>sélectionner d’abord le levier dont il doit relever</translation>
    </message>
    <message>
        <source>it stands there already, and can stand there once</source>
        <translation>il s’y trouve déjà, et ne peut s’y trouver qu’une fois</translation>
    </message>
    <message>
        <source>it is about a party that does not have to answer here: select one that has</source>
        <translation>il porte sur une partie qui n’a pas à répondre ici&#xa0;: en sélectionner une qui le doit</translation>
    </message>
    <message>
        <source>{found} stands already, there can be one entry a day</source>
        <translation>{found} figure déjà, une seule entrée par jour est possible</translation>
    </message>
    <message>
        <source>the key {found} stands twice in this object</source>
        <translation>la clé {found} figure deux fois dans cet objet</translation>
    </message>
    <message>
        <source>more than {limit} levels of nesting</source>
        <translation>plus de {limit} niveaux d’imbrication</translation>
    </message>
    <message>
        <source>there is no such file: check the name, or look for it where it was moved to</source>
        <translation>ce fichier n’existe pas&#xa0;: vérifier le nom, ou le chercher là où il a été déplacé</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason}): ask for the right to read it, or for a copy</source>
        <translation>le fichier ne peut pas être lu ({reason})&#xa0;: demander le droit de le lire, ou une copie</translation>
    </message>
    <message>
        <source>this is a folder or a device, not a file: choose a file that ends in .truce</source>
        <translation>c’est un répertoire ou un périphérique, non un fichier&#xa0;: choisir un fichier en .truce</translation>
    </message>
    <message>
        <source>the file is empty: take an earlier copy</source>
        <translation>le fichier est vide&#xa0;: prendre une copie antérieure</translation>
    </message>
    <message>
        <source>the file has more than {limit} bytes: it is no case, or has to be made smaller</source>
        <translation>le fichier dépasse {limit} octets&#xa0;: ce n’est pas un dossier, ou il faut le réduire</translation>
    </message>
    <message>
        <source>there are more than {limit} values in this file: it is no case, or has to be made smaller</source>
        <translation>ce fichier contient plus de {limit} valeurs&#xa0;: ce n’est pas un dossier, ou il faut le réduire</translation>
    </message>
    <message>
        <source>the file ends here, in the middle of the case: copy it again, or take an earlier copy</source>
        <translation>le fichier s’arrête ici, au milieu du dossier&#xa0;: le copier de nouveau, ou prendre une copie antérieure</translation>
    </message>
    <message>
        <source>the text is broken here (it is not JSON): undo the last change made by hand, or take an earlier copy</source>
        <translation>le texte est incorrect ici (ce n’est pas du JSON)&#xa0;: annuler la dernière modification manuelle, ou prendre une copie antérieure</translation>
    </message>
    <message>
        <source>this byte is not UTF-8 text: the file is no case, or was saved in another encoding</source>
        <translation>cet octet n’est pas du texte UTF-8&#xa0;: le fichier n’est pas un dossier, ou a été enregistré dans un autre encodage</translation>
    </message>
    <message>
        <source>the file starts with an invisible sign that some text editors add (a byte order mark, BOM): save it there again as “UTF-8” without BOM</source>
        <translation>le fichier commence par un signe invisible qu’ajoutent certains éditeurs de texte (indicateur d’ordre des octets, BOM)&#xa0;: l’y réenregistrer en «&#xa0;UTF-8&#xa0;» sans BOM</translation>
    </message>
    <message>
        <source>this is not a Truceboard case: choose a file that Truceboard has saved</source>
        <translation>ce n’est pas un dossier Truceboard&#xa0;: choisir un fichier enregistré par Truceboard</translation>
    </message>
    <message>
        <source>the case is written in version {found} and this program reads up to version {newest}: open it with a newer Truceboard</source>
        <translation>le dossier est écrit dans la version {found} et ce programme lit jusqu’à la version {newest}&#xa0;: l’ouvrir avec un Truceboard plus récent</translation>
    </message>
    <message>
        <source>there is no version {found} of the case format</source>
        <translation>il n’y a pas de version {found} du format de dossier</translation>
    </message>
    <message>
        <source>this is no JSON object</source>
        <translation>ce n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>unknown in a policy</source>
        <translation>inconnu dans une stratégie</translation>
    </message>
    <message>
        <source>{found} is no whole path</source>
        <translation>{found} n’est pas un chemin complet</translation>
    </message>
    <message>
        <source>this level is not one of those allowed</source>
        <translation>ce niveau ne figure pas parmi ceux autorisés</translation>
    </message>
    <message>
        <source>{place}: {sentence}</source>
        <extracomment>Where something is wrong in a case file, then what is wrong there.</extracomment>
        <translation>{place}&#xa0;: {sentence}</translation>
    </message>
</context>
<context>
    <name>strengths</name>
    <message>
        <source>Negligible</source>
        <translation>Négligeable</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modérée</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
    <message>
        <source>Decisive</source>
        <translation>Décisive</translation>
    </message>
    <message>
        <source>{word}, toward ({log_odds}: 50 → {percent})</source>
        <extracomment>A word for a strength, what it is in log-odds, and where it leads from even odds.</extracomment>
        <translation>{word}, pour ({log_odds}&#xa0;: 50 → {percent})</translation>
    </message>
    <message>
        <source>{word}, away ({log_odds}: 50 → {percent})</source>
        <translation>{word}, contre ({log_odds}&#xa0;: 50 → {percent})</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Tells of the answer of</source>
        <translation>Porte sur la réponse de</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Day is approximate</source>
        <translation>Jour approximatif</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Rapporté le</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Credibility of the report</source>
        <translation>Crédibilité de l’information</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Controlled by</source>
        <translation>Détenteur</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valeur minimale</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valeur maximale</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>What the lowest means</source>
        <translation>Signification du minimum</translation>
    </message>
    <message>
        <source>What the highest means</source>
        <translation>Signification du maximum</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertitude</translation>
    </message>
    <message>
        <source>Cost over its full range</source>
        <translation>Coût sur toute la course</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Value from that day on</source>
        <translation>Valeur à partir de ce jour</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation>Fiabilité de la source</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ erroné</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Central European (1250)</source>
        <translation>Europe centrale (1250)</translation>
    </message>
    <message>
        <source>Cyrillic (1251)</source>
        <translation>Cyrillique (1251)</translation>
    </message>
    <message>
        <source>Western (1252)</source>
        <translation>Europe occidentale (1252)</translation>
    </message>
    <message>
        <source>Arabic (1256)</source>
        <translation>Arabe (1256)</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Untitled offer</source>
        <translation>Offre sans titre</translation>
    </message>
    <message>
        <source>First party</source>
        <translation>Première partie</translation>
    </message>
    <message>
        <source>Second party</source>
        <translation>Seconde partie</translation>
    </message>
    <message>
        <source>Interim cease-fire</source>
        <translation>Cessez-le-feu provisoire</translation>
    </message>
    <message>
        <source>All fire ceases for a set time, while talks begin.</source>
        <translation>Tout tir cesse pour une durée fixée, le temps d’ouvrir des pourparlers.</translation>
    </message>
    <message>
        <source>Humanitarian pause</source>
        <translation>Pause humanitaire</translation>
    </message>
    <message>
        <source>A pause along named routes, so that aid can pass.</source>
        <translation>Une pause le long d’itinéraires désignés, pour laisser passer l’aide.</translation>
    </message>
    <message>
        <source>Prisoner exchange</source>
        <translation>Échange de prisonniers</translation>
    </message>
    <message>
        <source>Lists, verification, and a handover on one day.</source>
        <translation>Des listes, une vérification, et une remise en un seul jour.</translation>
    </message>
    <message>
        <source>Front-line freeze</source>
        <translation>Gel de la ligne de front</translation>
    </message>
    <message>
        <source>The line stays where it is, its status is left open.</source>
        <translation>La ligne reste où elle est, son statut est laissé en suspens.</translation>
    </message>
    <message>
        <source>Untitled case</source>
        <translation>Dossier sans titre</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>party</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>médiateur</translation>
    </message>
    <message>
        <source>backer</source>
        <translation>soutien</translation>
    </message>
    <message>
        <source>spoiler</source>
        <translation>perturbateur</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observateur</translation>
    </message>
    <message>
        <source>Term of the offer</source>
        <translation>Clause de l’offre</translation>
    </message>
    <message>
        <source>Inducement</source>
        <translation>Incitation</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Pression</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Battlefield</source>
        <translation>Terrain</translation>
    </message>
    <message>
        <source>Domestic</source>
        <translation>Politique intérieure</translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation>Rejette</translation>
    </message>
    <message>
        <source>Leans against</source>
        <translation>Plutôt contre</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
    <message>
        <source>Leans toward</source>
        <translation>Plutôt pour</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejette</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Temporise</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>Sous conditions</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rejette</translation>
    </message>
    <message>
        <source>stall</source>
        <translation>temporise</translation>
    </message>
    <message>
        <source>accept with conditions</source>
        <translation>accepte sous conditions</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepte</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Trêve conclue</translation>
    </message>
    <message>
        <source>As offered</source>
        <translation>En l’état</translation>
    </message>
    <message>
        <source>At least with conditions</source>
        <translation>Au moins sous conditions</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>parole</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>promesse</translation>
    </message>
    <message>
        <source>act</source>
        <translation>acte</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>modérée</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>Completely reliable</source>
        <translation>Totalement fiable</translation>
    </message>
    <message>
        <source>Usually reliable</source>
        <translation>Généralement fiable</translation>
    </message>
    <message>
        <source>Fairly reliable</source>
        <translation>Assez fiable</translation>
    </message>
    <message>
        <source>Not usually reliable</source>
        <translation>Peu fréquemment fiable</translation>
    </message>
    <message>
        <source>Unreliable</source>
        <translation>Non fiable</translation>
    </message>
    <message>
        <source>Reliability cannot be judged</source>
        <translation>Fiabilité non appréciable</translation>
    </message>
    <message>
        <source>Confirmed by other sources</source>
        <translation>Confirmé par d’autres sources</translation>
    </message>
    <message>
        <source>Probably true</source>
        <translation>Probablement vrai</translation>
    </message>
    <message>
        <source>Possibly true</source>
        <translation>Possiblement vrai</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>Improbable</source>
        <translation>Improbable</translation>
    </message>
    <message>
        <source>Truth cannot be judged</source>
        <translation>Véracité non appréciable</translation>
    </message>
    <message>
        <source>Almost no chance</source>
        <translation>Presque exclu</translation>
    </message>
    <message>
        <source>Very unlikely</source>
        <translation>Très improbable</translation>
    </message>
    <message>
        <source>Roughly even chance</source>
        <translation>Chances à peu près égales</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Très probable</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>Presque certain</translation>
    </message>
    <message>
        <source>Remote chance</source>
        <translation>Probabilité infime</translation>
    </message>
    <message>
        <source>Highly unlikely</source>
        <translation>Hautement improbable</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Improbable</translation>
    </message>
    <message>
        <source>Realistic possibility</source>
        <translation>Possibilité réelle</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Highly likely</source>
        <translation>Hautement probable</translation>
    </message>
    <message>
        <source>Between remote chance and highly unlikely</source>
        <translation>Entre probabilité infime et hautement improbable</translation>
    </message>
    <message>
        <source>Between highly unlikely and unlikely</source>
        <translation>Entre hautement improbable et improbable</translation>
    </message>
    <message>
        <source>Between unlikely and realistic possibility</source>
        <translation>Entre improbable et possibilité réelle</translation>
    </message>
    <message>
        <source>Between realistic possibility and likely</source>
        <translation>Entre possibilité réelle et probable</translation>
    </message>
    <message>
        <source>Between likely and highly likely</source>
        <translation>Entre probable et hautement probable</translation>
    </message>
    <message>
        <source>Between highly likely and almost certain</source>
        <translation>Entre hautement probable et presque certain</translation>
    </message>
    <message>
        <source>US ICD 203</source>
        <translation>États-Unis, ICD 203</translation>
    </message>
    <message>
        <source>UK PHIA</source>
        <translation>Royaume-Uni, PHIA</translation>
    </message>
    <message>
        <source>Stance {log_odds}</source>
        <translation>Orientation {log_odds}</translation>
    </message>
    <message>
        <source>{grade}: source “{reliability}”, report “{credibility}”</source>
        <translation>{grade}&#xa0;: source «&#xa0;{reliability}&#xa0;», information «&#xa0;{credibility}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Truce</source>
        <translation>Trêve</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Levier</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Prise de position</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Jugement</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Intérêt</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Linkage</source>
        <translation>Interdépendance</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Influence</translation>
    </message>
    <message>
        <source>Value in time</source>
        <translation>Valeur datée</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Leviers</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Prises de position</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Jugements</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Prévisions</translation>
    </message>
    <message>
        <source>Terms of the offer</source>
        <translation>Clauses de l’offre</translation>
    </message>
    <message>
        <source>Notes on the board</source>
        <translation>Notes sur le tableau</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>Intérêts</translation>
    </message>
    <message>
        <source>Conditions of a yes</source>
        <translation>Conditions d’un oui</translation>
    </message>
    <message>
        <source>Parties it watches</source>
        <translation>Parties qu’elle observe</translation>
    </message>
    <message>
        <source>What moves it</source>
        <translation>Ce qui le fait bouger</translation>
    </message>
    <message>
        <source>Values in time</source>
        <translation>Valeurs datées</translation>
    </message>
    <message>
        <source>{lever} on {interest}</source>
        <extracomment>An influence: the lever that moves an interest.</extracomment>
        <translation>{lever} sur {interest}</translation>
    </message>
    <message>
        <source>{party} watching {other}</source>
        <extracomment>A linkage: the party that watches another one.</extracomment>
        <translation>{party} observant {other}</translation>
    </message>
    <message>
        <source>{lever} on {day}</source>
        <extracomment>A value of a lever: the lever and the day.</extracomment>
        <translation>{lever} le {day}</translation>
    </message>
    <message>
        <source>{speaker}, {day}</source>
        <extracomment>A position: who spoke, and when.</extracomment>
        <translation>{speaker}, {day}</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <extracomment>A line of a list: a kind of part, then its name.</extracomment>
        <translation>{kind}&#xa0;: {name}</translation>
    </message>
</context>
</TS>
