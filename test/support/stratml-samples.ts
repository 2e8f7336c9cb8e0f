/** A report of Part 2 as one meets them: out of order, with elements of other drafts, entities of HTML, dates in words. */
export const wildReport = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="stratml.xsl"?>
<stratml:PerformancePlanOrReport xmlns:stratml="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Report">
  <id/>
  <stratml:Name>Harbour Trust&nbsp;Plan &amp; Report</stratml:Name>
  <stratml:Description>A plan
     of the   harbour.

     Second paragraph.</stratml:Description>
  <stratml:StrategicPlanCore>
    <stratml:Organization><stratml:Name>Harbour Trust</stratml:Name><stratml:Acronym>HT</stratml:Acronym><stratml:Identifier>78901c50-230a</stratml:Identifier>
      <stratml:Stakeholder StakeholderTypeType="Organization"><stratml:Name>Port Authority</stratml:Name><stratml:Role><stratml:Name/><stratml:RoleType>performer</stratml:RoleType></stratml:Role></stratml:Stakeholder>
      <stratml:Stakeholder><stratml:Name/><stratml:Description/></stratml:Stakeholder></stratml:Organization>
    <stratml:Mission><stratml:Description>Keep the harbour open.</stratml:Description><stratml:Identifier>m1</stratml:Identifier></stratml:Mission>
    <stratml:Vision><stratml:Description>An open sea.</stratml:Description></stratml:Vision>
    <stratml:Value><stratml:Name>Care</stratml:Name></stratml:Value>
    <stratml:Goal><stratml:Identifier>a578ae20</stratml:Identifier><stratml:Name>Safe ships</stratml:Name><stratml:SequenceIndicator>1</stratml:SequenceIndicator>
      <stratml:Stakeholder StakeholderTypeType="Organization"><stratml:Name>Port Authority</stratml:Name><stratml:Description>Runs it</stratml:Description></stratml:Stakeholder>
      <stratml:Foo bar="x">odd thing</stratml:Foo>
      <stratml:Objective><stratml:Name>Fewer wrecks</stratml:Name><stratml:Identifier>a578ae20</stratml:Identifier>
       <stratml:PerformanceIndicator ValueChainStage="Outcome" IndicatorType="Quantitative">
        <stratml:Identifier>k1</stratml:Identifier><stratml:MeasurementDimension>Wrecks</stratml:MeasurementDimension><stratml:UnitOfMeasurement>Number</stratml:UnitOfMeasurement>
        <stratml:Relationship RelationshipType="Peer_To"><stratml:ReferentIdentifier>k2</stratml:ReferentIdentifier></stratml:Relationship><stratml:Relationship/>
        <stratml:MeasurementInstance><stratml:TargetResult><stratml:Description>Halve them</stratml:Description><stratml:NumberOfUnits>6</stratml:NumberOfUnits><stratml:StartDate>2011-01-01</stratml:StartDate><stratml:EndDate>2011-12-31</stratml:EndDate></stratml:TargetResult>
        <stratml:ActualResult><stratml:NumberOfUnits>12.50</stratml:NumberOfUnits><stratml:EndDate>2010-12-31Z</stratml:EndDate></stratml:ActualResult>
        <stratml:ActualResult><stratml:NumberOfUnits>about 7</stratml:NumberOfUnits><stratml:EndDate>late 2011</stratml:EndDate></stratml:ActualResult></stratml:MeasurementInstance>
        <stratml:MeasurementInstance><stratml:ActualResult><stratml:NumberOfUnits>9</stratml:NumberOfUnits><stratml:StartDate>2010-10-01</stratml:StartDate><stratml:EndDate>2011-09-30</stratml:EndDate><stratml:Descriptor><stratml:DescriptorName>Grade</stratml:DescriptorName><stratml:DescriptorValue>B</stratml:DescriptorValue></stratml:Descriptor></stratml:ActualResult></stratml:MeasurementInstance>
       </stratml:PerformanceIndicator>
       <stratml:PerformanceIndicator ValueChainStage="" PerformanceIndicatorType="Qualitative"><stratml:MeasurementDimension/><stratml:UnitOfMeasurement/><stratml:MeasurementInstance><stratml:TargetResult><stratml:Description>Good reputation</stratml:Description></stratml:TargetResult></stratml:MeasurementInstance></stratml:PerformanceIndicator>
      </stratml:Objective>
      <stratml:Objective><stratml:Description>Only described, without a name, in a rather long sentence that goes on and on and on.</stratml:Description></stratml:Objective>
    </stratml:Goal>
  </stratml:StrategicPlanCore>
  <stratml:AdministrativeInformation><stratml:StartDate>2010-10-01</stratml:StartDate><stratml:EndDate/><stratml:PublicationDate>31/12/2010</stratml:PublicationDate><stratml:Source>http://example.org/a?b=1&c=2</stratml:Source></stratml:AdministrativeInformation>
  <stratml:Submitter><stratml:GivenName>Ann</stratml:GivenName><stratml:EmailAddress>ann@example.org</stratml:EmailAddress></stratml:Submitter>
</stratml:PerformancePlanOrReport>
`;

/** A plan of Part 1 in Bulgarian. */
export const plainPlan = `<?xml version="1.0" encoding="UTF-8"?>
<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
  <Name>План за пристанището</Name>
  <StrategicPlanCore>
    <Organization><Name>Пристанище Липа</Name><Acronym>ПЛ</Acronym><Identifier>_o1</Identifier></Organization>
    <Goal><Name>Безопасност</Name><Description>По-малко произшествия &lt; 5</Description><Identifier>_g1</Identifier>
      <Stakeholder StakeholderTypeType="Generic_Group"><Name>Моряци</Name></Stakeholder>
      <Objective><Name>Нов фар</Name><Description><![CDATA[Фар & "мост"]]></Description></Objective></Goal>
    <Goal><Name>Чистота</Name><Description/></Goal>
  </StrategicPlanCore>
  <AdministrativeInformation><StartDate>2027-01-01</StartDate><EndDate>2030-12-31</EndDate><PublicationDate>2026-11-01</PublicationDate>
    <Submitter><GivenName>Анна</GivenName><Surname>Липова</Surname></Submitter></AdministrativeInformation>
</StrategicPlan>
`;
